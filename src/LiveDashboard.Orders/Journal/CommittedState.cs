using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal;

/// <summary>What is committed, brought up to date batch by batch on the journal's thread, which then tells the listeners.</summary>
internal sealed class CommittedState(OrderTable orders, BurstIndex bursts)
{
    private readonly List<ICommitListener> _listeners = [];
    private Controls _controls = Controls.Default;
    private long _sequence;

    /// <summary>The committed controls.</summary>
    public Controls Controls => Volatile.Read(ref _controls);

    /// <summary>The last committed fact.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    /// <summary>Adds a listener; before the start only.</summary>
    public void Listen(ICommitListener listener) => _listeners.Add(listener);

    /// <summary>Begins with what the journal tells before its facts are read back.</summary>
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

    /// <summary>Takes a batch in, and hands it to the listeners in their order.</summary>
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

    /// <summary>Everything that was durable has been taken in.</summary>
    public void TellRecovered() => _listeners.ForEach(listener => listener.OnRecovered());
}
