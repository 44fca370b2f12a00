using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board.Flow;

namespace LiveDashboard.Web.Tests.Components.Board.Flow;

public sealed class ForecastLineTests : ComponentTest
{
    private static readonly KitchenProfile s_limited = KitchenProfile.Article.With(StepName.Restaurant, new StepProfile(5000, Capacity: 8)).Renamed();

    [Fact]
    public void NothingUnfinished_SaysNothing() => Assert.Empty(Text(Prediction.None));

    [Fact]
    public void Measuring_SaysSoAndNoTime() => Assert.Equal(
        "Time left: measuring … The waiters are the limit: all 8 hold an order while others wait.",
        Text(new Prediction(PredictionState.Measuring, ExecutionMode.Blocking, null, null, RunLimit.Workers)));

    [Fact]
    public void Steady_NamesBothModesAndThatItIsPredicted() => Assert.Equal(
        "About 12 s left (predicted) · Blocking would need 3 h 28 min", Text(Steady(12, 12_480, RunLimit.None)));

    [Fact]
    public void Steady_WhereNeitherModeIsSooner_SaysThatThereIsNoGain() => Assert.Equal(
        "About 9.0 s left (predicted) · Blocking would need 9.0 s No gain from the other mode: there are enough waiters for every order.",
        Text(Steady(9, 9, RunLimit.None)));

    [Fact]
    public void PartnerThatIsFull_IsNamedWithItsPlacesAndItsQueue() => Assert.EndsWith(
        "Restaurant is the limit, not the waiters: 8 of 8 places busy, 68 queue there; async cannot help there.",
        Text(Steady(52, 99, RunLimit.Partner(StepName.Restaurant)), s_limited, new StationSnapshot(StepName.Restaurant, 76, null, PartnerHealth.Healthy)));

    [Fact]
    public void PartnerThatIsFull_InBothModesAlike_IsNoGain() => Assert.EndsWith(
        "No gain from the other mode: Restaurant is the limit.", Text(Steady(130, 130, RunLimit.Partner(StepName.Restaurant)), s_limited));

    [Fact]
    public void Processor_IsNamed() => Assert.Contains("The processor is the limit", Text(Steady(20, 900, RunLimit.Cores)));

    [Fact]
    public void Unknown_WhilePaused_SaysWhy() => Assert.Equal(
        "Time left: not known Paused: waiting orders stay where they are.",
        Text(new Prediction(PredictionState.Unknown, ExecutionMode.Async, null, null, RunLimit.None), isPaused: true));

    [Fact]
    public void Unknown_WithAPartnerLeftAlone_NamesIt() => Assert.Equal(
        "Time left: not known Courier does not answer; its orders wait until it does.",
        Text(
            new Prediction(PredictionState.Unknown, ExecutionMode.Async, null, null, RunLimit.None),
            KitchenProfile.Article,
            new StationSnapshot(StepName.Courier, 3, null, PartnerHealth.Open) { Circuit = new CircuitState(0, 5_000, FailureReason.PartnerError, IsTrying: false) }));

    private static Prediction Steady(double left, double other, RunLimit limit) =>
        new(PredictionState.Steady, ExecutionMode.Async, TimeSpan.FromSeconds(left), TimeSpan.FromSeconds(other), limit);

    private static string OwnText(AngleSharp.Dom.IElement element) =>
        string.Concat(element.ChildNodes.Where(node => node.NodeName != "SPAN").Select(node => node.TextContent));

    private string Text(Prediction prediction, KitchenProfile? kitchen = null, StationSnapshot? station = null, bool isPaused = false)
    {
        var board = Samples.Snapshot with
        {
            Prediction = prediction,
            Controls = Controls.Default with { Kitchen = kitchen ?? KitchenProfile.Article, Paused = isPaused },
            Stations = station is null ? [] : [station],
        };
        var line = Render<ForecastLine>(parameters => parameters.Add(component => component.Snapshot, board));
        return string.Join(' ', string.Join(' ', line.FindAll(".prediction, .prediction > span").Select(OwnText)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
