using Microsoft.JSInterop;

namespace LiveDashboard.Web.Components.Live;

/// <summary>Whether the person can see this circuit's tab: what nobody sees is not drawn.</summary>
public sealed class TabVisibility
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _shown;

    /// <summary>Whether the tab can be seen; a tab that has told nothing yet can.</summary>
    public bool IsVisible => WhenVisibleAsync(CancellationToken.None).IsCompleted;

    /// <summary>Ends at once while the tab can be seen, and otherwise when it can be seen again.</summary>
    public Task WhenVisibleAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _shown?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
        }
    }

    /// <summary>The browser says whether its tab can be seen.</summary>
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
