using LiveDashboard.Orders.Model;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Opens the journal when the host starts and closes it when the host stops. It starts before the pipeline and stops after it,
/// so that the workers' last facts are written.
/// </summary>
internal sealed partial class OrderJournalService(
    OrderJournal journal,
    CheckpointThread checkpoints,
    IReadOnlyList<ICommitListener> listeners,
    ILedgerWitness ledgers,
    IHostApplicationLifetime lifetime,
    ILogger<OrderJournalService> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan s_closeTime = TimeSpan.FromSeconds(2);

    private readonly ILogger<OrderJournalService> _logger = logger;

    /// <summary>Opens the journal before the host reports started: an unusable folder fails the start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var listener in listeners)
        {
            journal.Listen(listener);
        }

        var names = journal.Open();
        journal.Start(await ledgers.AskAsync(names, cancellationToken).ConfigureAwait(false));
        checkpoints.Start();
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Stops before anything else in the process: a client holding its connection open could use up the shutdown time
    /// before the journal's turn.
    /// </summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await journal.CloseAsync().WaitAsync(s_closeTime, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            LogNotClosed();
        }
    }

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await journal.Recovered.WaitAsync(stoppingToken).ConfigureAwait(false);
            await journal.Fenced.WaitAsync(stoppingToken).ConfigureAwait(false);
            LogFenced();
            lifetime.StopApplication();
        }
        catch (OperationCanceledException)
        {
            // Stopping, possibly during the replay: the next start then begins again.
        }
        // The journal's thread has logged it; the process stays up so that the screens can show it.
        catch (Exception exception)
        {
            LogNotRecovered(exception.Message);
        }
    }

    [LoggerMessage(
        EventIds.JournalNotClosed, LogLevel.Warning,
        "The journal did not close in time; what was acknowledged is safe.",
        EventName = nameof(EventIds.JournalNotClosed))]
    private partial void LogNotClosed();

    [LoggerMessage(
        EventIds.JournalFenced, LogLevel.Critical,
        "Another process has taken the data folder: this one ends. What it acknowledged is safe.",
        EventName = nameof(EventIds.JournalFenced))]
    private partial void LogFenced();

    [LoggerMessage(EventIds.PipelineNotStarted, LogLevel.Error, "No orders are served: {Problem}", EventName = nameof(EventIds.PipelineNotStarted))]
    private partial void LogNotRecovered(string problem);
}
