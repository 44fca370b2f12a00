using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Ports;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Live;

/// <summary>What every live screen is made from: it shows the latest snapshot, and each newer one in its own time.</summary>
public abstract class BoardWatcher : LiveComponent
{
    /// <summary>The snapshot on the screen.</summary>
    protected BoardSnapshot Snapshot { get; private set; } = BoardSnapshot.Empty;

    /// <summary>The least time between two snapshots shown: five a second is as fast as a person reads figures.</summary>
    protected virtual TimeSpan MinimumInterval => TimeSpan.FromMilliseconds(200);

    [Inject]
    protected TimeProvider Clock { get; set; } = null!; // injected

    [Inject]
    private IBoardView Board { get; set; } = null!; // injected

    [Inject]
    private TabVisibility Tab { get; set; } = null!; // injected

    protected override void OnInitialized() => Snapshot = Board.Current;

    // Here and not earlier: this is never called while prerendering, where nobody would see a newer snapshot.
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = RunAsync(WatchAsync);
        }
    }

    /// <summary>Whether the newer snapshot changes anything this component shows.</summary>
    protected virtual bool ShouldShow(BoardSnapshot newer) => true;

    /// <summary>Work a newer snapshot calls for, before it is shown; the next one waits for it.</summary>
    protected virtual Task OnSnapshotAsync() => Task.CompletedTask;

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in Board.WatchAsync(cancellationToken))
        {
            // A hidden tab is sent nothing. Shown again, it gets the latest at once, and never what came meanwhile.
            await Tab.WhenVisibleAsync(cancellationToken);
            var snapshot = Board.Current;
            if (ReferenceEquals(snapshot, Snapshot) || !ShouldShow(snapshot))
            {
                continue;
            }

            // Begun before the render, so that a slow render does not add to the gap.
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
