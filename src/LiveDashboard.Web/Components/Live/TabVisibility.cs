using Microsoft.JSInterop;

namespace LiveDashboard.Web.Components.Live;

/// <summary>Whether this circuit's tab is visible: hidden tabs are not rendered.</summary>
public sealed class TabVisibility
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _shown;

    /// <summary>Whether the tab is visible; true until it first reports.</summary>
    public bool IsVisible => WhenVisibleAsync(CancellationToken.None).IsCompleted;

    /// <summary>Completes at once while the tab is visible, otherwise when it becomes visible.</summary>
    public Task WhenVisibleAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _shown?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
        }
    }

    /// <summary>Called by the browser when its visibility changes.</summary>
    [JSInvokable]
    public void Tell(bool visible)
    {
        TaskCompletionSource? shown = null;
        lock (_lock)
        {
            if (visible)
            {
                (shown, _shown) = (_shown, null);
            }
            else
            {
                _shown ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        shown?.SetResult();
    }
}
