namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>A continuation that something other than the wheel hands to the workers, such as an answer from a socket.</summary>
internal sealed record PostedTurn(SendOrPostCallback Callback, object? State);
