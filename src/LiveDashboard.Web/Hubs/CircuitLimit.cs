using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Hubs;

/// <summary>
/// Bounds the circuits of the process, each of which takes megabytes: those that are open, that lost their connection a moment ago, and
/// that are being opened. <see cref="FullBoardMiddleware"/> tells people; here whoever starts one anyway is refused.
/// </summary>
internal sealed class CircuitLimit(LimitOptions limits) : CircuitHandler, IHubFilter
{
    /// <summary>What a refused caller is told.</summary>
    public const string Full = "This process shows as many live pages as it may; close one first.";

    // Of the framework's hub for circuits, which is internal.
    private const string CircuitHub = "ComponentHub";
    private static readonly string[] s_opening = ["StartCircuit", "ResumeCircuit"];

    private readonly Lock _lock = new();
    private int _open;
    private int _opening;

    /// <summary>The maximum of circuits.</summary>
    public int Most => limits.Circuits;

    /// <summary>Whether another circuit would be refused now.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
            {
                return _open + _opening >= Most;
            }
        }
    }

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => Count(1);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => Count(-1);

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        if (!s_opening.Contains(invocationContext.HubMethodName) || invocationContext.Hub.GetType().Name != CircuitHub)
        {
            return await next(invocationContext);
        }

        Reserve();
        try
        {
            return await next(invocationContext);
        }
        finally
        {
            lock (_lock)
            {
                _opening--;
            }
        }
    }

    private void Reserve()
    {
        lock (_lock)
        {
            if (_open + _opening >= Most)
            {
                throw new HubException(Full);
            }

            _opening++;
        }
    }

    private Task Count(int change)
    {
        lock (_lock)
        {
            _open += change;
        }

        return Task.CompletedTask;
    }
}
