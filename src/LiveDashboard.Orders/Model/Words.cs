using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Model;

/// <summary>The words the outside uses for the engine's values.</summary>
public static class Words
{
    /// <summary>The mode of a word, or null when it is none.</summary>
    public static ExecutionMode? Mode(string? word) => word switch
    {
        "async" => ExecutionMode.Async,
        "blocking" => ExecutionMode.Blocking,
        _ => null,
    };

    /// <summary>The word of a mode.</summary>
    public static string Of(ExecutionMode mode) => mode == ExecutionMode.Async ? "async" : "blocking";

    /// <summary>The word of a status.</summary>
    public static string Of(OrderStatus status) => status switch
    {
        OrderStatus.Accepted => "accepted",
        OrderStatus.Running => "running",
        OrderStatus.Completed => "completed",
        OrderStatus.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>The word of a failure's kind.</summary>
    public static string Of(FailureKind kind) => kind switch
    {
        FailureKind.Declined => "declined",
        FailureKind.Busy => "busy",
        FailureKind.Timeout => "timeout",
        FailureKind.Error => "error",
        _ => "unknown",
    };
}
