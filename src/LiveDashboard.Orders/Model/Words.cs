using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Model;

/// <summary>The external names of the engine's values.</summary>
public static class Words
{
    /// <summary>The mode with that name, or null when there is none.</summary>
    public static ExecutionMode? Mode(string? word) => word switch
    {
        "async" => ExecutionMode.Async,
        "blocking" => ExecutionMode.Blocking,
        _ => null,
    };

    /// <summary>The name of a mode.</summary>
    public static string Of(ExecutionMode mode) => mode == ExecutionMode.Async ? "async" : "blocking";

    /// <summary>The name of a status.</summary>
    public static string Of(OrderStatus status) => status switch
    {
        OrderStatus.Accepted => "accepted",
        OrderStatus.Running => "running",
        OrderStatus.Completed => "completed",
        OrderStatus.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>The name of a stage of the board.</summary>
    public static string Of(OrderStage stage) => stage switch
    {
        OrderStage.Waiting => "waiting",
        OrderStage.Payment => "payment",
        OrderStage.Restaurant => "restaurant",
        OrderStage.Courier => "courier",
        OrderStage.Notify => "notify",
        OrderStage.Done => "done",
        OrderStage.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>The name of a failure's kind.</summary>
    public static string Of(FailureKind kind) => kind switch
    {
        FailureKind.Declined => "declined",
        FailureKind.Busy => "busy",
        FailureKind.Timeout => "timeout",
        FailureKind.Error => "error",
        _ => "unknown",
    };
}
