namespace LiveDashboard.Orders.Intake.Answers;

/// <summary>Why a command was not taken.</summary>
public enum RefusalKind
{
    /// <summary>A field is wrong; <see cref="Refusal.Errors"/> names it.</summary>
    Invalid,

    /// <summary>There is no such order or burst.</summary>
    NotFound,

    /// <summary>The order's status, or a reused idempotency key, stands against it.</summary>
    Conflict,

    /// <summary>The limit of unfinished orders is reached.</summary>
    TooMany,

    /// <summary>Nothing can be committed now.</summary>
    Unavailable,

    /// <summary>The process ends before it is known whether the command was kept: repeat it under the same idempotency key.</summary>
    CommitUnknown,
}
