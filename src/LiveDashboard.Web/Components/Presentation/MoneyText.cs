namespace LiveDashboard.Web.Components.Presentation;

/// <summary>What a command means for the money of orders that were already paid; empty where none was.</summary>
internal static class MoneyText
{
    /// <summary>Before some orders are cancelled.</summary>
    public static string BeforeCancel(long paid, long of) => Of(paid, of) is { } orders ? $"{orders} already paid: cancelling gives no money back." : "";

    /// <summary>After some orders were cancelled.</summary>
    public static string AfterCancel(long paid, long of) => Of(paid, of) is { } orders ? $"{orders} already paid; the money is not given back by this." : "";

    /// <summary>Before or after some orders are retried.</summary>
    public static string OfRetry(long paid, long of) =>
        Of(paid, of) is { } orders ? $"{orders} already paid and {(paid == 1 ? "is" : "are")} not charged again." : "";

    private static string? Of(long paid, long of) => (paid, of) switch
    {
        (0, _) => null,
        (1, 1) => "It was",
        (1, _) => "One of them was",
        _ when paid == of => $"All {DisplayText.Count(paid)} were",
        _ => $"{DisplayText.Count(paid)} of them were",
    };
}
