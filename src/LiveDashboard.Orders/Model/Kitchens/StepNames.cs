namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>The steps in order, and their external names.</summary>
public static class StepNames
{
    /// <summary>Number of steps of an order.</summary>
    public const int Count = 4;

    private static readonly string[] s_words = ["payment", "restaurant", "courier", "notify"];

    /// <summary>All steps, first to last.</summary>
    public static IReadOnlyList<StepName> All { get; } = [StepName.Payment, StepName.Restaurant, StepName.Courier, StepName.Notify];

    /// <summary>The step's name in the API, the partner's address and the metrics.</summary>
    public static string Word(this StepName step) => s_words[(int)step];

    /// <summary>Whether this is the last step.</summary>
    public static bool IsLast(this StepName step) => step == StepName.Notify;
}
