using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Live;

/// <summary>A component with loops of its own: they end with it, and what goes wrong in one reaches the error boundary around it.</summary>
/// <remarks>Everything here is called in the renderer's context, as are a component's own methods.</remarks>
public abstract class LiveComponent : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly List<Task> _loops = [];

    protected LiveComponent() => Disposed = _leaving.Token;

    /// <summary>Ends when the component leaves the screen.</summary>
    protected CancellationToken Disposed { get; }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await Task.WhenAll(_loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await ReleaseAsync();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a loop until it ends by itself or the component leaves. A fault goes to the error boundary; to be cancelled is none.</summary>
    /// <param name="loop">Given <see cref="Disposed"/>; not begun once the component has left.</param>
    /// <returns>Ends with the loop, and never faults because of it.</returns>
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

    /// <summary>Draws the component anew, from wherever it is called.</summary>
    protected Task RenderAsync() => InvokeAsync(StateHasChanged);

    /// <summary>Gives back what the component holds beside its loops, which have ended by then.</summary>
    protected virtual ValueTask ReleaseAsync() => ValueTask.CompletedTask;

    private async Task GuardAsync(Func<CancellationToken, Task> loop)
    {
        try
        {
            await loop(Disposed);
        }
        catch (OperationCanceledException)
        {
            // The component has left, or what the loop waited for was given up.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
