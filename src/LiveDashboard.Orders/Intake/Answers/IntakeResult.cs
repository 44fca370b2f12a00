using System.Diagnostics.CodeAnalysis;

namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>The result of a command: committed with a value, or refused with a reason.</summary>
public sealed record IntakeResult<T>
    where T : class
{
    /// <summary>What was committed; null when refused.</summary>
    public T? Value { get; private init; }

    /// <summary>Why nothing was committed; null when something was.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>Whether the value was committed earlier, under the same idempotency key.</summary>
    public bool Replayed { get; private init; }

    /// <summary>Whether the command is committed.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Refusal is null;

    internal static IntakeResult<T> Accepted(T value, bool replayed = false) => new() { Value = value, Replayed = replayed };

    internal static IntakeResult<T> Refused(Refusal refusal) => new() { Refusal = refusal };
}
