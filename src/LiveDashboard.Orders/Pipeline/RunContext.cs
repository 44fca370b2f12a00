using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>What all runs share, held by reference once per run.</summary>
internal sealed class RunContext(
    WorkerPool pool, TimingWheel wheel, CommitPlace commits, EngineClock clock, OrderJournal journal, PartnerOptions partners)
{
    private KitchenProfile? _board;
    private KitchenProfile? _boardOver;

    public WorkerPool Pool => pool;

    /// <summary>Where pauses are waited out.</summary>
    public TimingWheel Wheel => wheel;

    /// <summary>Where an order waits for the commit of what it handed to the journal.</summary>
    public CommitPlace Commits => commits;

    public EngineClock Clock => clock;

    public OrderJournal Journal => journal;

    /// <summary>Whether a call may be repeated: a simulated partner has no effects, and most others know keys.</summary>
    public bool MayRepeat(KitchenTransport transport, StepName step) =>
        transport == KitchenTransport.Simulated || partners.IsIdempotent(step);

    /// <summary>Whether a partner may have done a step that the journal does not know of, without being able to tell.</summary>
    public bool MayHaveBeenDone(KitchenTransport transport, OrderId order) =>
        transport == KitchenTransport.Http && journal.HasStrangeLedger && !journal.Names.IsOwn(order);

    /// <summary>
    /// The kitchen of an order now: the one its burst named, or the board's of this moment. An order keeps its transport:
    /// when the board has moved to the other one, a burst stays with the kitchen it was accepted for.
    /// </summary>
    public KitchenProfile Kitchen(BurstDetails? burst, KitchenTransport transport)
    {
        if (burst is { KitchenPinned: true })
        {
            return burst.Kitchen;
        }

        var board = journal.Controls.Kitchen;
        return board.Transport == transport ? board : burst?.Kitchen ?? Over(board, transport);
    }

    private KitchenProfile Over(KitchenProfile board, KitchenTransport transport)
    {
        if (!ReferenceEquals(board, _board))
        {
            _boardOver = board.Over(transport);
            _board = board;
        }

        return _boardOver ?? board;
    }
}
