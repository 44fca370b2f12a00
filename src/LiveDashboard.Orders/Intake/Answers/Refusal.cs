namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>A command that was refused: nothing of it was kept.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Message">What happened and what to do, human-readable.</param>
public sealed record Refusal(RefusalKind Kind, string Message)
{
    private const int MaxErrorsInSummary = 3;

    /// <summary>The errors of each field, by its name in the request.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>How long to wait before a retry; null when waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary><see cref="RetryAfter"/> in whole seconds rounded up, at least 1; null when waiting does not help.</summary>
    public long? RetryAfterSeconds => RetryAfter is { } wait ? Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)) : null;

    /// <summary>What happened, what to do and when to retry, as every front end shows it.</summary>
    public string Text => RetryAfterSeconds is { } seconds ? $"{Message} Try again in {seconds} s." : Message;

    /// <summary>The first errors, human-readable: each message names its field.</summary>
    public static string Summary(IReadOnlyDictionary<string, string[]> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return string.Join(' ', errors.Values.Select(messages => messages[0]).Take(MaxErrorsInSummary));
    }

    /// <summary>A refusal that names one wrong field.</summary>
    public static Refusal Invalid(string field, string message) =>
        new(RefusalKind.Invalid, message) { Errors = new Dictionary<string, string[]> { [field] = [message] } };
}
