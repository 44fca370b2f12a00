using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Board.Runs;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board.Commands;
using LiveDashboard.Web.Components.Board.Result;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Tests.Components.Board.Result;

public sealed class RunPanelTests : ComponentTest
{
    private static readonly KitchenProfile s_limited = KitchenProfile.Article.With(StepName.Restaurant, new StepProfile(5000, Capacity: 8)).Renamed();

    private readonly List<ControlsRequest> _changes = [];

    [Fact]
    public void Empty_SaysWhatToDo() => Assert.Equal(
        ("ready", "Run - Send 100 in Blocking and in Async to see both."), Said(Samples.Snapshot with { Counts = BoardCounts.Zero }));

    [Fact]
    public void Loading_SaysNothingYet() => Assert.Equal(("ready", "Run -"), Said(Samples.Snapshot with { Journal = JournalHealth.Recovering(1, 7) }));

    [Fact]
    public void Measuring_SaysNoTimeButTheLimit() => Assert.Equal(
        ("measuring", "9,969 orders left, now in Blocking measuring No time before the rate is steady. The waiters are the limit: 8 at a time, 626 more rounds."),
        Said(Under(new Prediction(PredictionState.Measuring, ExecutionMode.Blocking, null, null, RunLimit.Workers))));

    [Fact]
    public void Running_NamesBothModesAndThatTheyArePredicted()
    {
        var panel = RenderPanel(Under(Steady(12, 12_480, RunLimit.None)));

        Assert.Contains("About 12 s left left, about Blocking would need 3 h 28 min, predicted", Text(panel.Find(".time")));
        Assert.Equal(["Blocking 3 h 28 min", "Async 12 s"], panel.FindAll(".bar").Select(Text));
        Assert.Equal(("The orders that are left", "hatched = predicted", 2), (panel.Find("h2").TextContent, panel.Find(".top .caption").TextContent, panel.FindAll(".is-predicted").Count));
    }

    [Fact]
    public void Running_WhereNeitherModeIsSooner_SaysThatThereIsNoGain() => Assert.EndsWith(
        "No gain from the other mode: there are enough waiters for every order.", Said(Under(Steady(9, 9, RunLimit.None))).Text);

    [Fact]
    public void Limited_NamesWhereTheGainEnds() => Assert.EndsWith(
        "The gain ends at 1.9×: the restaurant is the limit.",
        Said(Under(
            Steady(52, 99, RunLimit.Partner(StepName.Restaurant)), s_limited, new StationSnapshot(StepName.Restaurant, 76, null, PartnerHealth.Healthy))).Text);

    [Fact]
    public void Limited_InBothModesAlike_IsNoGain() => Assert.EndsWith(
        "No gain from the other mode: the restaurant is the limit.", Said(Under(Steady(130, 130, RunLimit.Partner(StepName.Restaurant)), s_limited)).Text);

    [Fact]
    public void Processor_IsNamed() => Assert.Contains("The processor is the limit", Said(Under(Steady(20, 900, RunLimit.Cores))).Text);

    [Theory]
    [InlineData(true, "Paused: waiting orders stay where they are.")]
    [InlineData(false, "Courier does not answer; its orders wait until it does.")]
    public void Unknown_SaysWhy(bool isPaused, string why)
    {
        var open = new StationSnapshot(StepName.Courier, 3, null, PartnerHealth.Open) { Circuit = new CircuitState(0, 5_000, FailureReason.PartnerError, IsTrying: false) };
        var board = Under(new Prediction(PredictionState.Unknown, ExecutionMode.Async, null, null, RunLimit.None), station: isPaused ? null : open);

        var (state, text) = Said(board with { Controls = board.Controls with { Paused = isPaused } });

        Assert.Equal("unknown", state);
        Assert.EndsWith("Not known " + why, text);
    }

    [Theory]
    [InlineData(130_000, 10_000, "13× sooner in Async sooner in Async The partners took the same time in both.")]
    [InlineData(30_000, 20_000, "1.5× sooner in Async sooner in Async The partners took the same time in both.")]
    [InlineData(10_500, 10_000, "No gain Both modes took the same time. Something else than the waiters was the limit.")]
    public void Ended_InBothModes_StaysWithTheFactor(long blocking, long asynchronous, string said)
    {
        var panel = RenderPanel(Ended(Run(ExecutionMode.Blocking, blocking), Run(ExecutionMode.Async, asynchronous)));

        Assert.Equal("Result · 100 orders, 8 waiters, Article " + said, Text(panel.Find(".time")));
        Assert.Equal("measured", panel.Find(".top .caption").TextContent);
        Assert.Empty(panel.FindAll(".is-predicted"));
    }

    [Fact]
    public void Ended_InOneMode_AsksForTheOther() => Assert.Equal(
        ("ended", "Result · 100 orders, 8 waiters, Article 2 min 10 s Send the same in Async to compare."), Said(Ended(Run(ExecutionMode.Blocking, 130_000), null)));

    [Fact]
    public void Ended_UnderOtherConditions_SaysWhichOneDiffers() => Assert.EndsWith(
        "Not comparable with the last run in Blocking: another number of waiters.",
        Said(Ended(Run(ExecutionMode.Blocking, 130_000) with { Workers = 9 }, Run(ExecutionMode.Async, 10_000))).Text);

    [Fact]
    public void Ended_WithAnotherKitchenThanTheBoardHasNow_SaysWhichInAQuieterTone()
    {
        var board = Ended(Run(ExecutionMode.Blocking, 130_000), Run(ExecutionMode.Async, 10_000));
        var panel = RenderPanel(board with { Controls = board.Controls with { Kitchen = s_limited } });

        Assert.Contains("is-past", panel.Find(".time").ClassList);
        Assert.Equal(
            "Result · 100 orders, with Article 2 + 5 + 1 + 2 = 10 s 13× sooner in Async sooner in Async The board has another kitchen now.", Text(panel.Find(".time")));
        Assert.DoesNotContain("is-past", RenderPanel(board).Find(".time").ClassList);
    }

    [Fact]
    public void Ended_WithAnotherKitchen_HasNoBarBesideTheLatest()
    {
        var board = Ended(Run(ExecutionMode.Blocking, 130_000), Run(ExecutionMode.Async, 70_000) with { Kitchen = s_limited });

        Assert.Equal(["Blocking -", "Async 1 min 10 s"], RenderPanel(board).FindAll(".bar").Select(Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ended_Mixed_SaysWhyThereIsNoComparisonAndHasNoTwoBars(bool isOtherKitchenNow)
    {
        var board = Ended(Run(ExecutionMode.Blocking, 130_000), Run(ExecutionMode.Async, 70_000) with { Kitchen = s_limited });
        var panel = RenderPanel(board with
        {
            Runs = board.Runs with { Latest = Run(ExecutionMode.Async, 90_000) with { Mode = null, IsMixed = true } },
            Controls = board.Controls with { Kitchen = isOtherKitchenNow ? s_limited : KitchenProfile.Article },
        });

        Assert.Equal(
            "Result · 100 orders, a mixed run 1 min 30 s Something changed in the middle, so no factor.",
            Text(panel.Find(".time")));
        Assert.Equal(["Blocking -", "Async -"], panel.FindAll(".bar").Select(Text));
    }

    [Fact]
    public void Ended_WithFailedOrders_HasNoFactor() => Assert.EndsWith(
        "14 orders failed, so no factor.", Said(Ended(null, Run(ExecutionMode.Async, 10_000) with { Failed = 14 })).Text);

    [Fact]
    public void Scenes_SetTheBoardWhereAsyncDoesNotHelp()
    {
        var panel = RenderPanel(Samples.Snapshot);

        panel.Button("100 waiters").Click();
        panel.Button("Limited kitchen").Click();

        Assert.Equal(new ControlsRequest(Workers: 100), _changes[0]);
        Assert.Equal(8, _changes[1].Steps![StepName.Restaurant].Capacity);
    }

    private static RunResult Run(ExecutionMode mode, long makespanMs) => new()
    {
        Mode = mode,
        Orders = 100,
        Workers = 8,
        Kitchen = KitchenProfile.Article,
        MakespanMs = makespanMs,
        Failed = 0,
        Cancelled = 0,
        IsMixed = false,
    };

    private static BoardSnapshot Ended(RunResult? blocking, RunResult? asynchronous) =>
        Samples.Snapshot with { Runs = new LatestRuns(asynchronous ?? blocking, blocking, asynchronous) };

    private static Prediction Steady(double left, double other, RunLimit limit) =>
        new(PredictionState.Steady, ExecutionMode.Async, TimeSpan.FromSeconds(left), TimeSpan.FromSeconds(other), limit);

    private static BoardSnapshot Under(Prediction prediction, KitchenProfile? kitchen = null, StationSnapshot? station = null) => Samples.Snapshot with
    {
        Prediction = prediction,
        Controls = Controls.Default with { Kitchen = kitchen ?? KitchenProfile.Article },
        Stations = station is null ? [] : [station],
    };

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(
        ' ', element.QuerySelectorAll("span, b, p > b").Where(part => part.Children.All(child => child.NodeName == "svg")).Select(part => part.TextContent.Trim()).Where(text => text.Length > 0));

    private (string? State, string Text) Said(BoardSnapshot board)
    {
        var time = RenderPanel(board).Find("[data-testid=run]");
        return (time.GetAttribute("data-state"), Text(time));
    }

    private IRenderedComponent<RunPanel> RenderPanel(BoardSnapshot board) => Render<RunPanel>(parameters => parameters
        .Add(panel => panel.Snapshot, board)
        .Add(panel => panel.Enabled, true)
        .AddCascadingValue(new BoardCommands(default, EventCallback.Factory.Create<ControlsRequest>(this, _changes.Add), default, default)));
}
