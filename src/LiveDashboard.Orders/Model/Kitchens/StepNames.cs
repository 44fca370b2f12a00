namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>The steps in order, and the words the outside knows them by.</summary>
public static class StepNames
{
    /// <summary>How many steps an order has.</summary>
    public const int Count = 4;

    private static readonly string[] s_words = ["payment", "restaurant", "courier", "notify"];

    /// <summary>All steps, first to last.</summary>
    public static IReadOnlyList<StepName> All { get; } = [StepName.Payment, StepName.Restaurant, StepName.Courier, StepName.Notify];

    /// <summary>The step's word in the API, the partner's address and the metrics.</summary>
    public static string Word(this StepName step) => s_words[(int)step];

    /// <summary>Whether the order is through when this step is done.</summary>
    public static bool IsLast(this StepName step) => step == StepName.Notify;
}
