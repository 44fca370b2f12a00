using System.Threading.Channels;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Retention;

/// <summary>Applies the retention rule once a minute, after a clear and after a change of the controls.</summary>
internal sealed partial class RetentionService(JournalTrimmer trimmer, OrdersOptions options, EngineClock clock, ILogger<RetentionService> logger)
    : BackgroundService, ICommitListener
{
    private static readonly TimeSpan s_between = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    // At most one request is queued: each run covers everything.
    private readonly Channel<bool> _wishes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void OnCommitted(in CommittedBatch batch)
    {
        foreach (ref readonly var fact in batch.Commands)
        {
            if (fact.Type is FactType.BoardCleared or FactType.ControlsChanged)
            {
                _wishes.Writer.TryWrite(true);
            }
        }
    }

    public void OnRecovered() => _wishes.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.KeepsToRetention)
        {
            return;
        }

        using var timer = clock.CreateTimer(_ => _wishes.Writer.TryWrite(true), null, s_between, s_between);
        // A crash, or a disk that was full, may have left rows of removed orders.
        var isClean = false;
        try
        {
            await foreach (var _ in _wishes.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                isClean = await KeepToTheRuleAsync(isClean, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The app is stopping; the next start continues.
        }
    }

    private async Task<bool> KeepToTheRuleAsync(bool isClean, CancellationToken cancellationToken)
    {
        try
        {
            if (!isClean)
            {
                await trimmer.ClearAwayAsync(s_pause, cancellationToken).ConfigureAwait(false);
            }

            var began = clock.NowMs;
            if (await trimmer.TrimAsync(s_pause, cancellationToken).ConfigureAwait(false) is > 0 and var removed)
            {
                LogRemoved(removed, trimmer.Rule.KeepDays, trimmer.Rule.KeepOrders, clock.NowMs - began);
            }

            return true;
        }
        // The loop's one broad catch: the next iteration retries.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
            return false;
        }
    }

    [LoggerMessage(
        EventIds.OrdersRemoved, LogLevel.Information,
        "Removed {Orders} orders: {Days} days and {Newest} orders are kept, 0 is without end. It took {Milliseconds} ms.",
        EventName = nameof(EventIds.OrdersRemoved))]
    private partial void LogRemoved(long orders, int days, int newest, long milliseconds);

    [LoggerMessage(
        EventIds.RemovalFailed, LogLevel.Warning,
        "Old orders could not be removed; it is tried again within a minute.",
        EventName = nameof(EventIds.RemovalFailed))]
    private partial void LogFailed(Exception exception);
}
