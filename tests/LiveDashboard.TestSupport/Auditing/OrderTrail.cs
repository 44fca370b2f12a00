using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.TestSupport.Auditing;

/// <summary>Where one order stands by its facts alone, told without the engine's own state.</summary>
internal struct OrderTrail
{
    /// <summary>Whether it was accepted.</summary>
    public readonly bool Exists => Status != 0;

    public OrderStatus Status { get; private set; }

    /// <summary>Steps completed; the next one is at this place.</summary>
    public int StepsDone { get; private set; }

    /// <summary>Why it failed; meaningful while it is failed.</summary>
    public FailureReason Reason { get; private set; }

    /// <summary>Takes in a fact about this order; false when it must not follow on what was before.</summary>
    public bool TryApply(in Fact fact)
    {
        switch (fact.Type)
        {
            case FactType.OrderAccepted or FactType.BurstAccepted:
                var isNew = !Exists;
                Status = OrderStatus.Accepted;
                return isNew;
            case FactType.OrderStarted:
                return TryMove(OrderStatus.Running) && (int)fact.Step == StepsDone;
            case FactType.StepStarted or FactType.StepFailed or FactType.StepRetryScheduled:
                return Status == OrderStatus.Running && (int)fact.Step == StepsDone;
            case FactType.StepCompleted:
                return Status == OrderStatus.Running && (int)fact.Step == StepsDone++;
            case FactType.OrderCompleted:
                return TryMove(OrderStatus.Completed) && StepsDone == StepNames.Count;
            case FactType.OrderFailed:
                Reason = fact.Reason;
                return TryMove(OrderStatus.Failed);
            case FactType.OrderCancelled:
                return TryMove(OrderStatus.Cancelled);
            case FactType.OrderRetried:
                return TryMove(OrderStatus.Accepted);
            default:
                return true;
        }
    }

    private bool TryMove(OrderStatus to)
    {
        var isLegal = Exists && OrderTransitions.IsLegal(Status, to);
        Status = to;
        return isLegal;
    }
}
