namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>Why a command was refused.</summary>
public enum RefusalKind
{
    /// <summary>A field is wrong; <see cref="Refusal.Errors"/> names it.</summary>
    Invalid,

    /// <summary>The order or burst does not exist.</summary>
    NotFound,

    /// <summary>It conflicts with the order's status or a reused idempotency key.</summary>
    Conflict,

    /// <summary>The limit of unfinished orders is reached.</summary>
    TooMany,

    /// <summary>Nothing can be committed now.</summary>
    Unavailable,

    /// <summary>The process is ending before it is known whether the command was kept: repeat it with the same idempotency key.</summary>
    CommitUnknown,
}
