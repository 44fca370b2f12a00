namespace LiveDashboard.Orders.Model;

/// <summary>What can be said of any mode.</summary>
public static class ExecutionModes
{
    /// <summary>The mode that the toggle would change to.</summary>
    public static ExecutionMode Other(this ExecutionMode mode) => mode == ExecutionMode.Async ? ExecutionMode.Blocking : ExecutionMode.Async;
}
