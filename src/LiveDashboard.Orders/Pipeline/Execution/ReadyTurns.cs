using System.Collections.Concurrent;
using LiveDashboard.Orders.Partners;
using LiveDashboard.Orders.Partners.Simulated;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Turns that can run: chains of calls from the wheel, lone ones, and continuations that something else posted.</summary>
internal sealed partial class ReadyTurns(ILogger<ReadyTurns> logger)
{
    private readonly ConcurrentQueue<object> _turns = new();
    private readonly ILogger<ReadyTurns> _logger = logger;

    public bool IsEmpty => _turns.IsEmpty;

    public void Add(object turn) => _turns.Enqueue(turn);

    /// <summary>Runs turns, but not so many in a row that new orders would never start; false when there was none.</summary>
    public bool RunSome()
    {
        var ran = 0;
        while (ran < TimingWheel.ChainLength && _turns.TryDequeue(out var turn))
        {
            try
            {
                ran += Run(turn);
            }
            // One broad catch per loop: a bug in one turn must not end the worker.
            catch (Exception exception)
            {
                LogTurnFailed(exception);
            }
        }

        return ran > 0;
    }

    private static int Run(object turn)
    {
        switch (turn)
        {
            case PartnerCall head:
                var count = 0;
                for (var call = head; call is not null; count++)
                {
                    var next = call.Next;
                    call.Next = null;
                    call.Continue();
                    call = next;
                }

                return count;
            case LoneResume lone:
                lone.Run.Continue();
                return 1;
            default:
                var posted = (PostedTurn)turn;
                posted.Callback(posted.State);
                return 1;
        }
    }

    [LoggerMessage(EventIds.TurnFailed, LogLevel.Error, "A turn of an order failed.", EventName = nameof(EventIds.TurnFailed))]
    private partial void LogTurnFailed(Exception exception);
}
