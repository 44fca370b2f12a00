using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Layout.Status;

namespace LiveDashboard.Web.Tests.Components.Layout.Status;

public sealed class StatusTextTests
{
    private static readonly BoardSnapshot s_board = Samples.Snapshot with { Counts = Samples.Counts with { Failed = 0 } };

    [Theory]
    [InlineData(ExecutionMode.Blocking, "Blocking Each waiter stands and waits for the food.")]
    [InlineData(ExecutionMode.Async, "Async Waiters take other orders while the food cooks.")]
    public void AllWell_SaysWhatAWaiterDoes(ExecutionMode mode, string words) =>
        Assert.Equal((StatusKind.Mode, words), Said(s_board with { Controls = Controls.Default with { Mode = mode } }));

    [Fact]
    public void Recovery_TellsHowFarItIs() => Assert.Equal(
        (StatusKind.Note, "Reading back 1,200,000 of 6,000,000 facts"), Said(s_board with { Journal = JournalHealth.Recovering(1_200_000, 6_000_000) }));

    [Fact]
    public void Problem_IsToldInItsOwnWords() => Assert.Equal(
        (StatusKind.Problem, "Nothing can be accepted now: The disk is full."), Said(s_board with { Journal = JournalHealth.Failing("The disk is full.") }));

    [Fact]
    public void Notice_IsToldThoughTheJournalCommits() => Assert.Equal(
        (StatusKind.Note, "The machine's clock was set back."), Said(s_board with { Journal = JournalHealth.Good with { Notice = "The machine's clock was set back." } }));

    [Theory]
    [InlineData(0, "Paused. Waiters start no new order.")]
    [InlineData(100, "Paused. Waiters start no new order. 100 already started go on.")]
    public void Pause_SaysWhatGoesOn(long inFlight, string words) => Assert.Equal(
        (StatusKind.Note, words),
        Said(s_board with { Counts = BoardCounts.Zero with { Restaurant = inFlight }, Controls = Controls.Default with { Paused = true } }));

    [Fact]
    public void PartnerLeftAlone_IsToldWithItsReasonItsOrdersAndWhatFailed()
    {
        var text = StatusText.Of(s_board with
        {
            At = DateTimeOffset.FromUnixTimeMilliseconds(1_000),
            Counts = s_board.Counts with { Failed = 14 },
            Controls = Controls.Default with { Paused = true },
            Stations = [new StationSnapshot(StepName.Payment, 3, 4, PartnerHealth.Down), Broken(StepName.Courier, 64)],
        });

        Assert.Equal((StatusKind.Problem, true, "Courier keeps failing: Partner busy (503)."), (text.Kind, text.IsPartnerFault, text.Title));
        Assert.Equal("Tried again in 3 s. 64 orders wait for it, 14 failed so far.", text.Text);
    }

    [Fact]
    public void PartnerLeftAlone_WithNoOrderBehindIt_SaysOnlyWhatComesNext()
    {
        var text = StatusText.Of(s_board with { At = DateTimeOffset.FromUnixTimeMilliseconds(9_000), Stations = [Broken(StepName.Courier, 0)] });

        Assert.Equal(("Tried again with the next call.", false), (text.Text, text.HasFailed));
    }

    [Fact]
    public void TwoPartnersLeftAlone_AreBothNamed() => Assert.StartsWith(
        "Payment and Courier keep failing: Partner busy (503). Tried again", Said(s_board with { Stations = [Broken(StepName.Payment, 1), Broken(StepName.Courier, 2)] }).Words);

    [Fact]
    public void FullPartner_IsTheLimit()
    {
        var text = StatusText.Of(s_board with
        {
            Prediction = new Prediction(PredictionState.Steady, ExecutionMode.Async, TimeSpan.FromSeconds(52), TimeSpan.FromSeconds(99), RunLimit.Partner(StepName.Restaurant)),
            Controls = Controls.Default with { Kitchen = KitchenProfile.Article.With(StepName.Restaurant, new StepProfile(5_000, Capacity: 8)).Renamed() },
            Stations = [new StationSnapshot(StepName.Restaurant, 76, null, PartnerHealth.Healthy)],
        });

        Assert.Equal(
            (true, "The restaurant is the limit, not the waiters.", "8 of 8 places busy, 68 queue there; async cannot help there."),
            (text.IsLimit, text.Title, text.Text));
    }

    private static StationSnapshot Broken(StepName step, long count) =>
        new(step, count, null, PartnerHealth.Open) { Circuit = new CircuitState(1, 4_000, FailureReason.Busy) };

    private static (StatusKind Kind, string Words) Said(BoardSnapshot board)
    {
        var text = StatusText.Of(board);
        return (text.Kind, $"{text.Title} {text.Text}".Trim());
    }
}
