namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>What became of one command over many orders. Every order is counted once: done, skipped or left.</summary>
public sealed record BulkReceipt
{
    /// <summary>How many different orders were named.</summary>
    public long Matched { get; init; }

    /// <summary>Orders the command was committed for.</summary>
    public long Done { get; init; }

    /// <summary>Skipped: what is wished was wished before, and is done or under way.</summary>
    public long Already { get; init; }

    /// <summary>Skipped: the status stands against it. Retry takes failed orders only, cancel those that have not ended.</summary>
    public long WrongStatus { get; init; }

    /// <summary>Skipped: whether the failed step took effect is unknown, and a person must say so for each.</summary>
    public long OutcomeUnknown { get; init; }

    /// <summary>Skipped: there is no such order.</summary>
    public long Missing { get; init; }

    /// <summary>Why it ended before all orders were looked at; null when it did not.</summary>
    public Refusal? Stopped { get; init; }

    /// <summary>All skipped orders.</summary>
    public long Skipped => Already + WrongStatus + OutcomeUnknown + Missing;

    /// <summary>Orders not looked at, because it stopped.</summary>
    public long Left => Matched - Done - Skipped;

    /// <summary>This and a later part of the same command as one.</summary>
    public BulkReceipt Plus(BulkReceipt later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new BulkReceipt
        {
            Matched = Matched + later.Matched,
            Done = Done + later.Done,
            Already = Already + later.Already,
            WrongStatus = WrongStatus + later.WrongStatus,
            OutcomeUnknown = OutcomeUnknown + later.OutcomeUnknown,
            Missing = Missing + later.Missing,
            Stopped = Stopped ?? later.Stopped,
        };
    }
}
