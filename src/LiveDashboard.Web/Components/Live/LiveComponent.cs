using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Live;

/// <summary>A component with background loops: they end with it, and their exceptions reach the error boundary around it.</summary>
/// <remarks>All members run in the renderer's context, like a component's own methods.</remarks>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _cts = new();
    private readonly List<Task> _loops = [];

    protected LiveComponent() => Disposed = _cts.Token;

    /// <summary>Cancelled when the component is disposed.</summary>
    protected CancellationToken Disposed { get; }

    public async ValueTask DisposeAsync()
    {
        await _cts.CancelAsync();
        await Task.WhenAll(_loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await ReleaseAsync();
        _cts.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a loop until it ends or the component is disposed. Exceptions except cancellation go to the error boundary.</summary>
    /// <param name="loop">Receives <see cref="Disposed"/>; not started once the component is disposed.</param>
    /// <returns>Completes with the loop, and never faults.</returns>
    protected Task RunAsync(Func<CancellationToken, Task> loop)
    {
        ArgumentNullException.ThrowIfNull(loop);
        if (Disposed.IsCancellationRequested)
        {
            return Task.CompletedTask;
        }

        _loops.RemoveAll(ended => ended.IsCompleted);
        var running = GuardAsync(loop);
        _loops.Add(running);
        return running;
    }

    /// <summary>Renders the component again, from any thread.</summary>
    protected Task RenderAsync() => InvokeAsync(StateHasChanged);

    /// <summary>Releases other resources, after all loops have ended.</summary>
    protected virtual ValueTask ReleaseAsync() => ValueTask.CompletedTask;

    private async Task GuardAsync(Func<CancellationToken, Task> loop)
    {
        try
        {
            await loop(Disposed);
        }
        catch (OperationCanceledException)
        {
            // The component was disposed, or the awaited operation was cancelled.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
