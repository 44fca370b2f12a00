using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal;

/// <summary>The committed state, updated batch by batch on the journal's thread, which then notifies the listeners.</summary>
internal sealed class CommittedState(OrderTable orders, BurstIndex bursts)
{
    private readonly List<ICommitListener> _listeners = [];
    private Controls _controls = Controls.Default;
    private long _sequence;

    /// <summary>The committed controls.</summary>
    public Controls Controls => Volatile.Read(ref _controls);

    /// <summary>Sequence number of the last committed fact.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    /// <summary>Adds a listener; before the start only.</summary>
    public void Listen(ICommitListener listener) => _listeners.Add(listener);

    /// <summary>Initializes from the journal's head before its facts are replayed.</summary>
    public void Begin(JournalHead head)
    {
        _controls = head.Controls;
        if (head.Trimmed is { } trimmed)
        {
            orders.BeginAfter(trimmed.Through);
            bursts.TrimThrough(trimmed.Through, trimmed.Bursts);
        }

        foreach (var burst in head.Bursts)
        {
            bursts.Add(burst);
        }
    }

    /// <summary>Applies a batch and passes it to the listeners in order.</summary>
    public void Take(in CommittedBatch batch)
    {
        orders.Apply(batch.Commands);
        orders.Apply(batch.Progress);
        foreach (ref readonly var fact in batch.Commands)
        {
            if (fact.Details is BurstDetails burst)
            {
                bursts.Add(burst);
            }
            else if (fact.Details is Controls controls)
            {
                Volatile.Write(ref _controls, controls);
            }
        }

        Volatile.Write(ref _sequence, batch.LastSequence);
        foreach (var listener in _listeners)
        {
            listener.OnCommitted(batch);
        }
    }

    /// <summary>Notifies the listeners that everything durable has been applied.</summary>
    public void TellRecovered() => _listeners.ForEach(listener => listener.OnRecovered());
}
