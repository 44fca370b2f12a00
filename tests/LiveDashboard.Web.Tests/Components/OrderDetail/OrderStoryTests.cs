using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail;
using LiveDashboard.Web.Components.OrderDetail.Steps;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderStoryTests
{
    private static readonly StationSnapshot[] s_stations = [new(StepName.Courier, 0, 1_140, PartnerHealth.Healthy)];

    [Fact]
    public void Running_TellsWhatWasIsAndComes() => Assert.Equal(
        [
            ("Waited", "14:06:12.423", "47.1 s", StoryMoment.Past),
            ("Payment", "14:06:59.540", "2.6 s", StoryMoment.Past),
            ("Restaurant", "14:07:02.160", "3.1 s so far", StoryMoment.Now),
            ("Courier", "", "about 1.1 s", StoryMoment.Next),
            ("Notify", "", "about 2 s", StoryMoment.Next),
        ],
        Tell(Samples.Order(), s_stations).Select(part => (part.Title, part.Began, part.Took, part.Moment)));

    [Fact]
    public void Retried_TellsEachAttemptAndTheTimeBetween() => Assert.Equal(
        [
            ("Waited", "40.1 s", ""), ("Payment", "2.0 s", "2"), ("Restaurant", "6.2 s", "7 3"), ("Failed", "1 min 12 s", ""),
            ("Restaurant, attempt 2", "5.0 s", "8"), ("Courier", "1.0 s", "3"), ("Notify", "2.0 s", "7"), ("Done", "2 min 8 s", ""),
        ],
        Tell(Histories.FlippedAndRetried, []).Select(part => (part.Title, part.Took, string.Join(' ', part.Waiters?.Select(waiter => waiter.Number) ?? []))));

    [Fact]
    public void Flipped_SaysHowLongItWaitedBeforeTheSwitch() => Assert.Equal(
        "37.0 s before the switch to Async, then 3.1 s for a free waiter", Plain(Tell(Histories.FlippedAndRetried, [])[0].Lines[0].Text));

    [Fact]
    public void Tries_TellTheirReasonAndTheirPause() => Assert.Equal(
        [
            new StoryLine("Try 1 · Payment busy (503) · 408 ms · then a pause of 200 ms", Good: false),
            new StoryLine("Try 2 · done · 2.0 s · taken up after 3 ms", Good: true),
        ],
        Plain(Tell(Samples.Order(), [])[1].Lines));

    [Fact]
    public void PauseThatThePartnerAskedFor_SaysSo() => Assert.EndsWith(
        "then a pause of 1.0 s, as it asked", Plain(Tell(Histories.FlippedAndRetried, [])[2].Lines[0].Text), StringComparison.Ordinal);

    [Fact]
    public void CallThatWasNotSent_TellsWhyAndHowLongItWaits()
    {
        var order = Samples.Order();
        var unsent = order.Attempts[0] with { Attempt = 2, Reason = FailureReason.CircuitOpen, DurationMs = 0, PauseMs = 4_800 };
        var spans = order.Spans.ToArray();
        spans[1] = spans[1] with { Attempts = [order.Attempts[0], unsent] };

        var lines = Plain(Tell(order with { Spans = spans }, [])[1].Lines);

        Assert.Equal(new StoryLine("Not sent: the partner keeps failing · then a pause of 4.8 s", Good: false), lines[1]);
    }

    [Theory]
    [InlineData(OrderStatus.Completed, "Done")]
    [InlineData(OrderStatus.Failed, "Failed")]
    [InlineData(OrderStatus.Cancelled, "Cancelled")]
    public void Ended_TellsHowAndNothingToCome(OrderStatus status, string title)
    {
        var story = Tell(Samples.Order(status), s_stations);

        Assert.Equal((title, "14:07:05.223", "52.8 s"), (story[^1].Title, story[^1].Began, story[^1].Took));
        Assert.DoesNotContain(story, part => part.Moment != StoryMoment.Past);
    }

    [Fact]
    public void NotStarted_IsWaitingNow()
    {
        var story = Tell(Histories.Waiting, []);

        Assert.Equal(("Waiting", "47.1 s so far", StoryMoment.Now), (story[0].Title, story[0].Took, story[0].Moment));
        Assert.Equal(5, story.Count);
    }

    [Fact]
    public void NeverStarted_SaysSo()
    {
        var story = Tell(Histories.NeverStarted, []);

        Assert.Equal(
            [("Waited", "for a free waiter, until it was cancelled"), ("Cancelled", "It was never started.")], story.Select(part => (part.Title, part.Lines[0].Text)));
    }

    [Fact]
    public void Interrupted_TellsTheRestart()
    {
        var cut = Tell(Histories.Interrupted, [])[2];

        Assert.Equal(("Restaurant", "10 min"), (cut.Title, cut.Took));
        Assert.Equal(["Try 1 · Interrupted by a restart", "then repeated under the same key: nothing is done twice"], cut.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Running_HasProgressAgainstWhatIsUsual()
    {
        StationSnapshot[] stations = [new(StepName.Restaurant, 0, 4_900, PartnerHealth.Healthy)];

        var restaurant = Tell(Samples.Order(), stations)[2];

        Assert.Equal(new StoryProgress(3_063, 4_900), restaurant.Progress);
        Assert.Equal("Try 1 · waiting for the answer, usually 4.9 s", Plain(restaurant.Lines[0].Text));
    }

    [Fact]
    public void BetweenTwoTries_HasNoProgress()
    {
        var order = Samples.Order();
        var payment = order with
        {
            Attempts = [order.Attempts[0]],
            Spans = [order.Spans[0], order.Spans[1] with { Attempts = [order.Attempts[0]] }],
            Summary = order.Summary with { Step = StepName.Payment },
        };

        var part = Tell(payment, [])[1];

        Assert.Equal((StoryMoment.Now, null), (part.Moment, part.Progress));
    }

    [Fact]
    public void TriesOfTwoWaiters_NameTheWaiterOfEach()
    {
        var lines = Plain(Tell(Histories.FlippedAndRetried, [])[2].Lines);

        Assert.Equal("Try 1 · Restaurant busy (503) · 2.0 s · waiter 7 · then a pause of 1.0 s, as it asked", lines[0].Text);
        Assert.Equal("Try 2 · Restaurant busy (503) · 3.2 s · waiter 3", lines[1].Text);
    }

    private static IReadOnlyList<StoryPart> Tell(OrderHistory order, IReadOnlyList<StationSnapshot> stations) =>
        OrderStory.Tell(order, OrderOutlook.Of(order, stations));

    private static IReadOnlyList<StoryLine> Plain(IEnumerable<StoryLine> lines) => [.. lines.Select(line => line with { Text = Plain(line.Text) })];

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
