using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Pipeline;

/// <summary>What goes wrong only when time really passes and threads really meet.</summary>
public sealed class RaceTests
{
    [Theory]
    [InlineData(ExecutionMode.Async)]
    [InlineData(ExecutionMode.Blocking)]
    public async Task Partners_ThatAnswerAtOnce_LeaveNoOrderAsleep(ExecutionMode mode)
    {
        await using var engine = await StartAsync();
        var atOnce = StepNames.All.ToDictionary(step => step, _ => new StepProfileRequest(0));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(mode, Steps: atOnce), default);

        for (var burst = 0; burst < 30; burst++)
        {
            await engine.Intake.SubmitBurstAsync(new BurstRequest(5), null, default);
            await engine.FinishAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(150, (await engine.FactsAsync()).Count(fact => fact.Type == FactType.OrderCompleted));
    }

    [Fact]
    public async Task Cancel_RightAfterTheBurst_ReachesEveryOrderOnItsWay()
    {
        await using var engine = await StartAsync();
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, Kitchen: KitchenProfile.ArticleSimulated), default);

        for (var round = 0; round < 20; round++)
        {
            var burst = await engine.Intake.SubmitBurstAsync(new BurstRequest(400), null, default);
            await engine.Intake.CancelBurstAsync(burst.Value!.Id, default);
            await engine.FinishAsync(TestContext.Current.CancellationToken);
        }

        var facts = await engine.FactsAsync();
        Assert.Equal(8_000, facts.Count(fact => fact.Type == FactType.OrderCancelled));
        Assert.DoesNotContain(facts, fact => fact.Type == FactType.StepCompleted);
    }

    [Fact]
    public async Task Stop_WithOrdersUnderWay_CancelsNone()
    {
        var folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;
        for (var round = 0; round < 5; round++)
        {
            await using var engine = await StartAsync(folder);
            await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Blocking, Steps: Quick(round)), default);
            await engine.Intake.SubmitBurstAsync(new BurstRequest(200), null, default);
            await engine.FactAsync(fact => fact.Type == FactType.StepCompleted, default);
        }

        await using (var last = await StartAsync(folder))
        {
            Assert.DoesNotContain(await last.FactsAsync(), fact => fact.Type == FactType.OrderCancelled);
            Assert.Equal(1_000, last.Orders.Count);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<StepName, StepProfileRequest> Quick(int latencyMs) =>
        StepNames.All.ToDictionary(step => step, _ => new StepProfileRequest(latencyMs));

    private static Task<EngineHost> StartAsync(string? folder = null) => EngineHost.StartAsync(
        folder, services: services => services.Configure<PartnerOptions>(kitchen => kitchen.Name = "quick-simulated"));
}
