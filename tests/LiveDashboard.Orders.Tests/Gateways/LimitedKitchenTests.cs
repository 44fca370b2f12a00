using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Gateways;

/// <summary>A restaurant of eight places makes its orders wait, for longer than a call may take; none of them fails for that.</summary>
public sealed class LimitedKitchenTests
{
    private readonly TestClock _time = new();

    [Theory]
    [InlineData(ExecutionMode.Blocking, 200)]
    [InlineData(ExecutionMode.Async, 1_000)]
    public async Task Orders_ThatQueueForLongerThanACallMayTake_AreCompleted(ExecutionMode mode, int count)
    {
        await using var engine = await EngineHost.StartStillAsync(
            _time, services: services => services.Configure<PartnerOptions>(kitchen => kitchen.TimeOutSeconds = 10));
        await engine.Intake.ChangeControlsAsync(
            new ControlsRequest(
                mode, Workers: 100, Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Restaurant] = new(Capacity: 8) }),
            default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(count), null, default);
        await engine.SettleAsync();

        await engine.AdvanceAsync(TimeSpan.FromSeconds((count / 8 * 5) + 20));

        var board = await engine.SnapshotAsync();
        Assert.Equal((count, 0), (board.Counts.Completed, board.Counts.Failed));
    }
}
