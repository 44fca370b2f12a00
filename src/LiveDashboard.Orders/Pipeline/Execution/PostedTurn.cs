using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>A continuation posted to the workers by something other than the wheel, such as an answer from a socket.</summary>
internal sealed class PostedTurn(SendOrPostCallback callback, object? state) : ITurn
{
    public int Run()
    {
        callback(state);
        return 1;
    }
}
