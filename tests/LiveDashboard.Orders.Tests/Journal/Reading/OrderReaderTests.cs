using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Journal.Reading;

public sealed class OrderReaderTests
{
    private readonly TestClock _time = new();

    [Theory]
    [InlineData(1, null, 2L)]
    [InlineData(2, 1L, 3L)]
    [InlineData(3, 2L, null)]
    public async Task Order_HasTheNeighboursThatThereAre(long order, long? previous, long? next)
    {
        await using var engine = await StartPausedAsync();
        await engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);

        var view = await engine.Reader.FindAsync(new OrderId(order), default);

        Assert.Equal((previous, next), (view!.Previous?.Value, view.Next?.Value));
    }

    [Fact]
    public async Task Order_GoesToTheKitchenOfItsBurstOrOfTheBoard()
    {
        await using var engine = await StartPausedAsync();
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1, Kitchen: KitchenProfile.QuickSimulated), null, default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Kitchen: KitchenProfile.Quick), default);

        var kitchens = new List<string>();
        foreach (var order in new[] { 1L, 2, 3 })
        {
            kitchens.Add((await engine.Reader.FindAsync(new OrderId(order), default))!.Kitchen.Name);
        }

        // The last two were accepted without sockets and stay so, whatever the board changes to.
        Assert.Equal(["quick-simulated", "article-simulated", "quick-simulated"], kitchens);
    }

    [Fact]
    public async Task Order_ThatWaitedThroughASwitch_KnowsItAndSoDoesItsRowAfterARestart()
    {
        var folder = Directory.CreateTempSubdirectory("livedashboard-").FullName;
        try
        {
            await using (var engine = await EngineHost.StartStillAsync(_time, folder))
            {
                await engine.Intake.ChangeControlsAsync(new ControlsRequest(Workers: 1), default);
                await engine.Intake.SubmitBurstAsync(new BurstRequest(2), null, default);
                await engine.AdvanceAsync(TimeSpan.FromSeconds(4));
                await engine.Intake.ChangeControlsAsync(new ControlsRequest(Mode: ExecutionMode.Async), default);
                await engine.AdvanceAsync(TimeSpan.FromSeconds(30));
            }

            await using var again = await EngineHost.StartStillAsync(_time, folder);
            var view = await again.Reader.FindAsync(new OrderId(2), default);

            var change = Assert.Single(view!.Switches);
            Assert.Equal((ExecutionMode.Async, 4_000), (change.Mode, (change.At - view.Summary.AcceptedAt).TotalMilliseconds));
            Assert.Equal(4_000, view.Summary.SwitchedAfterMs);
            Assert.Equal(view.Summary.QueuedMs, view.Summary.WaitedMs);
            Assert.Equal(view.Summary.ElapsedMs, view.Spans.Sum(span => span.Ms));
            Assert.Null((await again.Reader.FindAsync(new OrderId(1), default))!.Summary.SwitchedAfterMs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<EngineHost> StartPausedAsync()
    {
        var engine = await EngineHost.StartStillAsync(_time);
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        return engine;
    }
}
