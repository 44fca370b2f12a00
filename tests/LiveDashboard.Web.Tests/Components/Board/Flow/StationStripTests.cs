using AngleSharp.Dom;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Flow;

namespace LiveDashboard.Web.Tests.Components.Board.Flow;

public sealed class StationStripTests : ComponentTest
{
    [Fact]
    public void Queue_TellsTheAgeOfItsOldestOrder() =>
        Assert.Contains("oldest 35.2 s", Station(RenderStrip(Samples.Snapshot with { OldestWaitingMs = 35_200 }), "queued"));

    [Fact]
    public void Queue_WhilePaused_WaitsUntilResumed() => Assert.Contains(
        "until resumed", Station(RenderStrip(Samples.Snapshot with { OldestWaitingMs = 35_200, Controls = Controls.Default with { Paused = true } }), "queued"));

    [Fact]
    public void Done_TellsTheFailedAndTheTimeFromTheStart()
    {
        var served = Samples.Snapshot with { Served = new LatencySummary(10_100, 2, 3, 4) };
        var done = Station(RenderStrip(served), "done");
        Assert.Contains("10.1 s from its start", Station(RenderStrip(served with { Counts = Samples.Counts with { Failed = 0 } }), "done"));

        Assert.Contains("23 failed", done);
    }

    [Theory]
    [InlineData(PartnerHealth.Healthy, "Healthy", "is-good")]
    [InlineData(PartnerHealth.Retrying, "Retrying", "is-warning")]
    [InlineData(PartnerHealth.Down, "Down", "is-bad")]
    public void Partner_TellsItsHealthInAWordAndAnIcon(PartnerHealth health, string word, string css)
    {
        var strip = RenderStrip(Samples.Snapshot with { Stations = [new StationSnapshot(StepName.Courier, 371, 1_040, health)] });

        var partner = strip.Find($"li:has([data-testid=count-courier]) .low .{css}");
        Assert.Equal(word, partner.TextContent);
        Assert.NotNull(partner.QuerySelector("svg"));
    }

    [Theory]
    [InlineData(3_200, false, "Not asked for 4 s", "Tried again in 4 s.")]
    [InlineData(-200, false, "Asked next", "Tried again with the next call.")]
    [InlineData(9_000, true, "One call tries it", "One call tries it right now.")]
    public void PartnerLeftAlone_TellsWhyAndWhenItIsTriedAgain(int leftMs, bool trying, string word, string next)
    {
        var now = new DateTimeOffset(2026, 3, 3, 14, 6, 0, TimeSpan.Zero);
        var circuit = new CircuitState(1_000, now.ToUnixTimeMilliseconds() + leftMs, FailureReason.NoAnswer, trying);
        var strip = RenderStrip(Samples.Snapshot with
        {
            At = now,
            Stations = [new StationSnapshot(StepName.Courier, 371, null, PartnerHealth.Open) { Circuit = circuit }],
        });

        var partner = strip.Find("li:has([data-testid=count-courier]) .low .is-bad");
        Assert.Equal(word, partner.TextContent);
        Assert.Equal($"Not asked for now, since it keeps failing: Partner did not answer in time. {next}", partner.ParentElement!.GetAttribute("title"));
        Assert.Contains("is-open", strip.Find("li:has([data-testid=count-courier])").ClassList);
    }

    [Fact]
    public void FullPartner_TellsItsPlacesAndItsQueue()
    {
        var kitchen = KitchenProfile.Article.With(StepName.Restaurant, new StepProfile(5_000, Capacity: 8)).Renamed();
        var strip = RenderStrip(Samples.Snapshot with
        {
            Controls = Controls.Default with { Kitchen = kitchen },
            Stations = [new StationSnapshot(StepName.Restaurant, 76, 1_040, PartnerHealth.Healthy)],
        });

        var partner = strip.Find("li:has([data-testid=count-restaurant])");
        Assert.Contains("is-full", partner.ClassList);
        Assert.Equal("8 busy, 68 queue", partner.QuerySelector(".low")!.TextContent.Trim());
    }

    [Fact]
    public void Station_LinksToItsOrders() => Assert.Equal(
        [.. new[] { OrderStage.Waiting, OrderStage.Payment, OrderStage.Restaurant, OrderStage.Courier, OrderStage.Notify, OrderStage.Done }.Select(BoardLinks.Of)],
        RenderStrip(Samples.Snapshot).FindAll("a.name").Select(link => link.GetAttribute("href")));

    [Fact]
    public void EmptyBoard_KeepsItsZeros()
    {
        var strip = RenderStrip(Samples.Snapshot with { Counts = BoardCounts.Zero });

        Assert.All(strip.FindAll(".count"), count => Assert.StartsWith("0", count.TextContent.Trim()));
        Assert.Contains("nobody waits", Station(strip, "queued"));
    }

    [Fact]
    public void Loading_ShowsSkeletonsInsteadOfCounts()
    {
        var strip = RenderStrip(Samples.Snapshot with { Journal = JournalHealth.Recovering(1, 7) });

        Assert.Equal(6, strip.FindAll(".count .mud-skeleton").Count);
        Assert.DoesNotContain("5,001", strip.Markup);
        Assert.DoesNotContain("Healthy", strip.Markup);
    }

    [Fact]
    public void Station_WhereNothingMoved_IsNotDrawnAgain()
    {
        var strip = RenderStrip(Samples.Snapshot);
        strip.Render(parameters => parameters.Add(component => component.Snapshot, Samples.Snapshot));
        var stations = strip.FindComponents<StageStation>();
        var drawn = stations.Select(station => station.RenderCount).ToList();

        strip.Render(parameters => parameters.Add(component => component.Snapshot, Samples.Snapshot with { Counts = Samples.Counts with { Payment = 7 } }));

        Assert.Equal([0, 1, 0, 0, 0, 0], stations.Select((station, place) => station.RenderCount - drawn[place]));
    }

    private static string Station(IRenderedComponent<StationStrip> strip, string name) =>
        string.Concat(strip.Find($"li:has([data-testid=count-{name}])").GetDescendants().OfType<IText>().Select(text => text.Data.Trim()));

    private IRenderedComponent<StationStrip> RenderStrip(BoardSnapshot snapshot) =>
        Render<StationStrip>(parameters => parameters.Add(component => component.Snapshot, snapshot));
}
