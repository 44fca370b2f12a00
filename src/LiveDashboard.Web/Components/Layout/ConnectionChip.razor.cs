using LiveDashboard.Web.Components.Live;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Components.Layout;

/// <summary>Shows whether the page is live and the round-trip time to the browser; opens to show the traffic.</summary>
public sealed partial class ConnectionChip(TabVisibility tab, IJSRuntime js, TimeProvider clock)
{
    // Also the page's sign that its circuit is alive: js/connection.js.
    private const string Called = "liveDashboardConnection.hear";

    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_everyWhileOpen = TimeSpan.FromSeconds(1);

    // A later answer was lost with its connection.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    private readonly PeriodicTimer _timer = new(s_every, clock);
    private readonly RoundTrips _trips = new();
    private bool _open;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = RunAsync(MeasureAsync);
        }
    }

    protected override ValueTask ReleaseAsync()
    {
        _timer.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Opened(PopoverToggleEventArgs args)
    {
        _open = args.Open;
        _timer.Period = _open ? s_everyWhileOpen : s_every;
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        do
        {
            await tab.WhenVisibleAsync(cancellationToken);
            var sent = clock.GetTimestamp();
            using var late = new CancellationTokenSource(s_longest, clock);
            using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            try
            {
                await js.InvokeVoidAsync(Called, giveUp.Token);
                _trips.Add(clock.GetElapsedTime(sent));
            }
            catch (Exception fault) when (fault is JSException or JSDisconnectedException or TaskCanceledException)
            {
                // The browser is disconnected, which the page itself shows; there is nothing to measure until it is back.
                _trips.Miss();
            }

            StateHasChanged();
        }
        while (await _timer.WaitForNextTickAsync(cancellationToken));
    }
}
