namespace LiveDashboard.Orders.Intake;

/// <summary>A command that was not taken: nothing of it was kept.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Message">What happened and what to do, for people.</param>
public sealed record Refusal(RefusalKind Kind, string Message)
{
    /// <summary>What is wrong with each field, by the field's name in the request.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>When to try again; null when waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A refusal that names one wrong field.</summary>
    public static Refusal Invalid(string field, string message) =>
        new(RefusalKind.Invalid, message) { Errors = new Dictionary<string, string[]> { [field] = [message] } };
}
