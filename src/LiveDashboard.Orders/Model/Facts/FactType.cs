namespace LiveDashboard.Orders.Model.Facts;

/// <summary>What happened. The numbers are written to disk: never change or reuse one.</summary>
public enum FactType : byte
{
    /// <summary>A single order exists from now on.</summary>
    OrderAccepted = 1,

    /// <summary><see cref="Fact.Count"/> orders exist from now on, the first being <see cref="Fact.Order"/>.</summary>
    BurstAccepted = 2,

    /// <summary>A worker began the order in <see cref="Fact.Mode"/>; its step <see cref="Fact.Step"/> starts with it.</summary>
    OrderStarted = 3,

    /// <summary>
    /// An attempt began that does not follow from the fact before it: after a back-off or a restart. The first attempt of
    /// the first step starts with <see cref="OrderStarted"/>, that of every later step with <see cref="StepCompleted"/>.
    /// </summary>
    StepStarted = 4,

    /// <summary>The step is done; the next one, if there is one, starts at the same instant on the same worker.</summary>
    StepCompleted = 5,

    /// <summary>An attempt ended without success.</summary>
    StepFailed = 6,

    /// <summary>The step will be retried after <see cref="Fact.DurationMs"/>.</summary>
    StepRetryScheduled = 7,

    /// <summary>All steps are done.</summary>
    OrderCompleted = 8,

    /// <summary>The order ended at a failed step.</summary>
    OrderFailed = 9,

    /// <summary>Cancellation of <see cref="Fact.Count"/> orders from <see cref="Fact.Order"/> on was requested.</summary>
    CancelRequested = 10,

    /// <summary>The order was cancelled on request.</summary>
    OrderCancelled = 11,

    /// <summary>A failed order is retried, at the step that failed.</summary>
    OrderRetried = 12,

    /// <summary>Mode, workers, pause or kitchen changed.</summary>
    ControlsChanged = 13,

    /// <summary>A new board scope begins; orders up to <see cref="Fact.Order"/> leave the board.</summary>
    BoardCleared = 14,

    /// <summary>The effect of a step with unknown outcome was confirmed; the retry after it continues from the next step.</summary>
    StepResolved = 15,
}
