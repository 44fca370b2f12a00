using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Pipeline;

[Collection(nameof(AloneCollection))]
public sealed class AllocationTests : IDisposable
{
    private const int Orders = 40_000;
    private const int MaxBytesPerOrder = 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Orders_InFlightOnTheSimulatedKitchen_AllocateAtMost400BytesEach()
    {
        using var disk = new SlowDisk(new SqliteJournalStorage(_folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }));
        await using var engine = await EngineHost.StartStillAsync(new TestClock(), _folder, services: services => services.AddSingleton<IJournalStorage>(disk));
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async), default);
        await RunAsync(engine, 2_000);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(Orders, Seed: 3), null, default);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: false), default);
        await engine.SettleAsync();
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));
        var perOrder = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Orders;

        Assert.Equal(0, engine.Orders.Unfinished);
        Assert.InRange(perOrder, 100, MaxBytesPerOrder);
    }

    [Fact]
    public async Task EveryTurn_OfEveryOrder_RunsOnAWorkerThread()
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, 3), default);
        await RunAsync(engine, 500);

        var workers = engine.Get<WorkerSamples>().Current.ToDictionary(sample => sample.Number, sample => sample.ManagedThread);
        var turns = (await engine.FactsAsync()).Where(fact => fact.Type is FactType.OrderStarted or FactType.StepCompleted or FactType.OrderCompleted).ToList();

        Assert.Equal(500 * 6, turns.Count);
        Assert.All(turns, fact => Assert.Equal(workers[fact.Worker], fact.Thread));
    }

    private static async Task RunAsync(EngineHost engine, int count)
    {
        await engine.Intake.SubmitBurstAsync(new BurstRequest(count, Seed: 3), null, default);
        await engine.SettleAsync();
        Assert.Equal(count, engine.Orders.Unfinished);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(0, engine.Orders.Unfinished);
    }
}
