using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Ports;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Live;

/// <summary>Base class of live components: renders the latest snapshot, and each newer one at its own pace.</summary>
public abstract class BoardWatcher : LiveComponent
{
    /// <summary>The snapshot being shown.</summary>
    protected BoardSnapshot Snapshot { get; private set; } = BoardSnapshot.Empty;

    /// <summary>The minimum time between two snapshots: five a second is as fast as people read numbers.</summary>
    protected virtual TimeSpan MinimumInterval => TimeSpan.FromMilliseconds(200);

    [Inject]
    protected TimeProvider Clock { get; set; } = null!; // injected

    [Inject]
    private IBoardView Board { get; set; } = null!; // injected

    [Inject]
    private TabVisibility Tab { get; set; } = null!; // injected

    protected override void OnInitialized() => Snapshot = Board.Current;

    // Not earlier: this is never called while prerendering, where no newer snapshot could be shown.
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = RunAsync(WatchAsync);
        }
    }

    /// <summary>Whether the newer snapshot changes anything that this component shows.</summary>
    protected virtual bool ShouldShow(BoardSnapshot newer) => true;

    /// <summary>Called with a newer snapshot before it is rendered; the next one waits for it.</summary>
    protected virtual Task OnSnapshotAsync() => Task.CompletedTask;

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in Board.WatchAsync(cancellationToken))
        {
            // A hidden tab gets nothing. When visible again, it gets only the latest, at once.
            await Tab.WhenVisibleAsync(cancellationToken);
            var snapshot = Board.Current;
            if (ReferenceEquals(snapshot, Snapshot) || !ShouldShow(snapshot))
            {
                continue;
            }

            // Started before the render, so that a slow render does not add to the interval.
            var gap = Task.Delay(MinimumInterval, Clock, cancellationToken);
            await InvokeAsync(() => ShowAsync(snapshot));
            await gap;
        }
    }

    private async Task ShowAsync(BoardSnapshot snapshot)
    {
        Snapshot = snapshot;
        await OnSnapshotAsync();
        StateHasChanged();
    }
}
