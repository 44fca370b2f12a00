namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>The outcome of one command over many orders. Every order is counted once: done, skipped or left.</summary>
public sealed record BulkReceipt
{
    /// <summary>Number of distinct orders named.</summary>
    public long Matched { get; init; }

    /// <summary>Orders the command was committed for.</summary>
    public long Done { get; init; }

    /// <summary>Of those done, how many had been paid: a partner made their payment, and the command does not undo it.</summary>
    public long Paid { get; init; }

    /// <summary>Skipped: requested before, and done or in progress.</summary>
    public long Already { get; init; }

    /// <summary>Skipped: the status does not allow it. Retry takes failed orders only, cancel those that have not ended.</summary>
    public long WrongStatus { get; init; }

    /// <summary>Skipped: it is unknown whether the failed step took effect, which must be resolved per order.</summary>
    public long OutcomeUnknown { get; init; }

    /// <summary>Skipped: the order does not exist.</summary>
    public long Missing { get; init; }

    /// <summary>Why it stopped before all orders were processed; null when it did not.</summary>
    public Refusal? Stopped { get; init; }

    /// <summary>All skipped orders.</summary>
    public long Skipped => Already + WrongStatus + OutcomeUnknown + Missing;

    /// <summary>Orders not processed because it stopped.</summary>
    public long Left => Matched - Done - Skipped;

    /// <summary>Combines this with a later part of the same command.</summary>
    public BulkReceipt Plus(BulkReceipt later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new BulkReceipt
        {
            Matched = Matched + later.Matched,
            Done = Done + later.Done,
            Paid = Paid + later.Paid,
            Already = Already + later.Already,
            WrongStatus = WrongStatus + later.WrongStatus,
            OutcomeUnknown = OutcomeUnknown + later.OutcomeUnknown,
            Missing = Missing + later.Missing,
            Stopped = Stopped ?? later.Stopped,
        };
    }
}
