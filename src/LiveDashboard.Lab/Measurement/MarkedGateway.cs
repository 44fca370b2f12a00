using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Measurement;

/// <summary>Marks when an order calls a partner, in either way of calling. No async layer: the caller's await marks the end.</summary>
/// <param name="inner">The partner.</param>
/// <param name="marks">The lane's marks.</param>
/// <param name="holdsThread">Whether an async call holds a thread all the same, since its caller blocks on the task.</param>
internal sealed class MarkedGateway(PartnerGateway inner, OrderMarks marks, bool holdsThread) : PartnerGateway
{
    public override StepOutcome Call(PartnerCall call)
    {
        marks.Called(LaneOrders.Place(call.Order), call, holdsThread: true);
        return inner.Call(call);
    }

    public override ValueTask<StepOutcome> CallAsync(PartnerCall call)
    {
        marks.Called(LaneOrders.Place(call.Order), call, holdsThread);
        return inner.CallAsync(call);
    }
}
