using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderStoryTests
{
    private static readonly StationSnapshot[] s_stations = [new(StepName.Courier, 0, 1_140, PartnerHealth.Healthy)];

    [Fact]
    public void Running_TellsWhatWasIsAndComes()
    {
        var story = Tell(Samples.Order(), s_stations);

        Assert.Equal(
            [
                ("Accepted", "14:06:12.423", StoryMoment.Past),
                ("Waited for a free waiter", "47.1 s", StoryMoment.Past),
                ("Payment", "2.6 s", StoryMoment.Past),
                ("Restaurant", "3.1 s so far", StoryMoment.Now),
                ("Courier", "usually about 1.1 s", StoryMoment.Next),
                ("Notify", "usually about 2 s", StoryMoment.Next),
            ],
            story.Select(part => (part.Title, part.Time, part.Moment)));
    }

    [Fact]
    public void Tries_TellTheirReasonAndTheirPause()
    {
        var payment = Tell(Samples.Order(), [])[2];

        Assert.Equal(
            [
                new StoryLine("waiter 3, thread 17", "14:06:59.540 → 14:07:02.160"),
                new StoryLine("Try 1 · Partner busy (503) · 408 ms · then a pause of 200 ms", Good: false),
                new StoryLine("Try 2 · done · 2.0 s · taken up after 3 ms", Good: true),
            ],
            payment.Lines);
    }

    [Fact]
    public void CallThatWasNotSent_TellsWhyAndHowLongItWaits()
    {
        var order = Samples.Order();
        var unsent = order.Attempts[0] with { Attempt = 2, Reason = FailureReason.CircuitOpen, DurationMs = 0, PauseMs = 4_800 };

        var lines = Tell(order with { Attempts = [order.Attempts[0], unsent, .. order.Attempts.Skip(1)] }, [])[2].Lines;

        Assert.Equal(new StoryLine("Not sent: the partner keeps failing · then a pause of 4.8 s", Good: false), lines[2]);
    }

    [Theory]
    [InlineData(OrderStatus.Completed, "Done")]
    [InlineData(OrderStatus.Failed, "Failed")]
    [InlineData(OrderStatus.Cancelled, "Cancelled")]
    public void Ended_TellsHowAndNothingToCome(OrderStatus status, string title)
    {
        var story = Tell(Samples.Order(status), s_stations);

        Assert.Equal((title, "14:07:08.540"), (story[^1].Title, story[^1].Time));
        Assert.DoesNotContain(story, part => part.Moment != StoryMoment.Past);
    }

    [Fact]
    public void NotStarted_IsWaitingNow()
    {
        var order = Samples.Order(OrderStatus.Accepted);

        var story = Tell(order with { Attempts = [], Summary = order.Summary with { StartedAt = null } }, []);

        Assert.Equal(("Waiting for a free waiter", "47.1 s so far"), (story[1].Title, story[1].Time));
        Assert.Equal(6, story.Count);
    }

    [Fact]
    public void Running_HasProgressAgainstWhatIsUsual()
    {
        StationSnapshot[] stations = [new(StepName.Restaurant, 0, 4_900, PartnerHealth.Healthy)];

        var restaurant = Tell(Samples.Order(), stations)[3];

        Assert.Equal(new StoryProgress(3_063, 4_900), restaurant.Progress);
        Assert.Equal("Try 1 · waiting for the answer, usually 4.9 s", restaurant.Lines[1].Text);
    }

    [Fact]
    public void BetweenTwoTries_HasNoProgress()
    {
        var order = Samples.Order();
        var payment = order with { Attempts = [order.Attempts[0]], Summary = order.Summary with { Step = StepName.Payment } };

        var part = Tell(payment, [])[2];

        Assert.Equal((StoryMoment.Now, null), (part.Moment, part.Progress));
    }

    [Fact]
    public void TriesOfTwoWaiters_NameTheWaiterOfEach()
    {
        var order = Samples.Order();
        StepAttempt[] attempts = [order.Attempts[0] with { Worker = 5 }, .. order.Attempts.Skip(1)];

        var lines = Tell(order with { Attempts = attempts }, [])[2].Lines;

        Assert.Equal("", lines[0].Text);
        Assert.Equal("Try 1 · Partner busy (503) · 408 ms · waiter 5 · then a pause of 200 ms", lines[1].Text);
        Assert.Equal("Try 2 · done · 2.0 s · waiter 3 · taken up after 3 ms", lines[2].Text);
    }

    [Fact]
    public void Retried_WaitsAgainWithoutATimeNobodyNoted()
    {
        var story = Tell(Samples.Order(OrderStatus.Accepted), []);

        Assert.Equal(("Waiting for a free waiter again", "", StoryMoment.Now), (story[4].Title, story[4].Time, story[4].Moment));
    }

    private static IReadOnlyList<StoryPart> Tell(OrderHistory order, IReadOnlyList<StationSnapshot> stations) =>
        OrderStory.Tell(order, OrderOutlook.Of(order, stations));
}
