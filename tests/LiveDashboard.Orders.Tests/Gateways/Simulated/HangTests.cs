using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways.Simulated;

public sealed class HangTests
{
    private readonly TestClock _time = new();

    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Hang_OfAPartner_IsATimeOutAndHoldsNoPlaceOfItsCapacity(ExecutionMode mode)
    {
        await using var engine = await EngineHost.StartStillAsync(
            _time, services: services => services.Configure<PartnerOptions>(kitchen => kitchen.TimeOutSeconds = 6));
        await Change(engine, StepName.Payment, new StepProfileRequest(Capacity: 1, Hang: true));
        await engine.Intake.SubmitBurstAsync(new BurstRequest(2, mode), null, default);
        await engine.SettleAsync();

        await engine.AdvanceAsync(TimeSpan.FromSeconds(4));
        await Change(engine, StepName.Payment, new StepProfileRequest(Hang: false));
        await engine.AdvanceAsync(TimeSpan.FromSeconds(16));

        var order = await engine.Reader.FindAsync(new OrderId(2), default);
        Assert.Equal(OrderStatus.Completed, order!.Summary.Status);
        Assert.Equal((FailureReason.NoAnswer, 6_000), (order.Attempts[0].Reason, order.Attempts[0].DurationMs));
        Assert.Equal(FailureKind.Timeout, order.Attempts[0].Reason.Kind());
    }

    private static Task Change(EngineHost engine, StepName step, StepProfileRequest change) => engine.Intake.ChangeControlsAsync(
        new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [step] = change }), default);
}
