using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Telemetry;

/// <summary>Records committed facts in the instruments, batch by batch: at no cost to the workers, and none without listeners.</summary>
internal sealed class OrderMetrics(OrderInstruments instruments, OrderTable orders) : ICommitListener
{
    public void OnCommitted(in CommittedBatch batch)
    {
        // Replayed facts were recorded by the process that committed them.
        if (batch.IsReplay)
        {
            return;
        }

        if (instruments.WantsAccepted)
        {
            TakeCommands(batch.Commands);
        }

        if (instruments.WantsProgress)
        {
            TakeProgress(batch.Progress);
        }
    }

    public void OnRecovered()
    {
    }

    private void TakeCommands(ReadOnlySpan<Fact> facts)
    {
        foreach (ref readonly var fact in facts)
        {
            switch (fact.Type)
            {
                case FactType.OrderAccepted:
                    instruments.Accepted(OrderSource.Single, fact.Transport, 1);
                    break;
                case FactType.BurstAccepted:
                    instruments.Accepted(OrderSource.Burst, fact.Transport, fact.Count);
                    break;
                case FactType.OrderRetried when orders.TryGet(fact.Order, out var entry):
                    instruments.Accepted(OrderSource.Retry, entry.Transport, 1);
                    break;
            }
        }

        instruments.AddAccepted();
    }

    private void TakeProgress(ReadOnlySpan<Fact> facts)
    {
        foreach (ref readonly var fact in facts)
        {
            switch (fact.Type)
            {
                case FactType.StepCompleted or FactType.StepFailed when HasWaited(fact.Reason):
                    instruments.Resumed(fact.Step, fact.ResumeMs);
                    break;
                case FactType.OrderCompleted or FactType.OrderFailed or FactType.OrderCancelled:
                    TakeEnd(fact);
                    break;
            }
        }

        instruments.AddEnded();
    }

    private void TakeEnd(in Fact fact)
    {
        instruments.Ended(fact);
        if (instruments.WantsDuration && orders.TryGet(fact.Order, out var entry))
        {
            instruments.Lasted(fact, fact.At - entry.AcceptedAt);
        }
    }

    // A call that was not sent, and an internal error, ended no wait.
    private static bool HasWaited(FailureReason reason) => reason is not (FailureReason.CircuitOpen or FailureReason.EngineFault);
}
