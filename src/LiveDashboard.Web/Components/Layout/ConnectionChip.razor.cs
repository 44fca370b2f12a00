using LiveDashboard.Web.Components.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Components.Layout;

/// <summary>Says whether the page is live, and how long a message takes to the browser and back.</summary>
public sealed partial class ConnectionChip
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _leaving = new();
    private Task _measuring = Task.CompletedTask;
    private TimeSpan? _trip;

    private string Trip => _trip is { } trip ? Wording.Duration(Math.Max(1, trip.TotalMilliseconds)) : "";

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _measuring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _leaving.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _measuring = MeasureAsync(_leaving.Token);
        }
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_every, Clock);
        do
        {
            var sent = Clock.GetTimestamp();
            try
            {
                await JS.InvokeVoidAsync("liveDashboardTheme.current", cancellationToken);
                _trip = Clock.GetElapsedTime(sent);
            }
            catch (Exception fault) when (fault is JSException or JSDisconnectedException or TaskCanceledException)
            {
                // The browser is away: the page itself shows that, so there is nothing to measure until it is back.
                _trip = null;
            }

            StateHasChanged();
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
