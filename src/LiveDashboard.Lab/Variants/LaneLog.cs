using LiveDashboard.Lab.Measurement;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Lab.Variants;

/// <summary>Takes the facts of the board's own loops in a race: it keeps none, and marks what each says of its order.</summary>
internal sealed class LaneLog(Lane lane, Controls controls) : IFactLog
{
    public string Installation => lane.Installation;

    public OrderNames Names => lane.Names;

    public Controls Controls => controls;

    public bool HasStrangeLedger => false;

    public void Append(in Fact fact)
    {
        var place = LaneOrders.Place(fact.Order);
        switch (fact.Type)
        {
            case FactType.OrderStarted:
                lane.Marks.Started(place);
                break;
            case FactType.StepCompleted or FactType.StepFailed:
                lane.Marks.Resumed(place, fact.At - fact.ResumeMs);
                break;
            case FactType.StepRetryScheduled:
                lane.Marks.Paused(place, fact.Mode == ExecutionMode.Blocking);
                break;
            case FactType.OrderCompleted or FactType.OrderFailed or FactType.OrderCancelled:
                lane.Marks.End(place, fact.Type == FactType.OrderCompleted);
                break;
            default:
                break;
        }
    }
}
