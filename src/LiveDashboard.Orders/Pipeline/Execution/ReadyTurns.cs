using System.Collections.Concurrent;
using LiveDashboard.Orders.Waiting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Turns ready to run: chains of calls from the wheel, single calls, and posted continuations.</summary>
internal sealed partial class ReadyTurns(ILogger<ReadyTurns> logger)
{
    private readonly ConcurrentQueue<ITurn> _turns = new();
    private readonly ILogger<ReadyTurns> _logger = logger;

    public bool IsEmpty => _turns.IsEmpty;

    public void Add(ITurn turn) => _turns.Enqueue(turn);

    /// <summary>Runs a bounded number of turns, so that new orders are not starved; false when there was none.</summary>
    public bool RunSome()
    {
        var ran = 0;
        while (ran < TimingWheel.ChainLength && _turns.TryDequeue(out var turn))
        {
            try
            {
                ran += turn.Run();
            }
            // One broad catch per loop: a bug in one turn must not end the worker.
            catch (Exception exception)
            {
                LogTurnFailed(exception);
            }
        }

        return ran > 0;
    }

    [LoggerMessage(EventIds.TurnFailed, LogLevel.Error, "A turn of an order failed.", EventName = nameof(EventIds.TurnFailed))]
    private partial void LogTurnFailed(Exception exception);
}
