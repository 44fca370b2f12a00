using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>A continuation that something other than the wheel hands to the workers, such as an answer from a socket.</summary>
internal sealed class PostedTurn(SendOrPostCallback callback, object? state) : ITurn
{
    public int Run()
    {
        callback(state);
        return 1;
    }
}
