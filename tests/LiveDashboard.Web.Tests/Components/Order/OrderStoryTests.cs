using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Order;

namespace LiveDashboard.Web.Tests.Components.Order;

public sealed class OrderStoryTests
{
    private static readonly StationSnapshot[] s_stations = [new(StepName.Courier, 0, 1_040, PartnerHealth.Healthy)];

    [Fact]
    public void Running_TellsWhatWasIsAndComes()
    {
        var story = OrderStory.Tell(Samples.Order(), s_stations);

        Assert.Equal(
            [
                ("Accepted", "14:06:12.423", StoryMoment.Past),
                ("Waited for a free waiter", "47.1 s", StoryMoment.Past),
                ("Payment", "2.6 s", StoryMoment.Past),
                ("Restaurant", "3.1 s so far", StoryMoment.Now),
                ("Courier", "usually 1.0 s", StoryMoment.Next),
                ("Notify", "usually -", StoryMoment.Next),
            ],
            story.Select(part => (part.Title, part.Time, part.Moment)));
    }

    [Fact]
    public void Tries_TellTheirReasonAndTheirPause()
    {
        var payment = OrderStory.Tell(Samples.Order(), [])[2];

        Assert.Equal(
            [
                new StoryLine("waiter 3, thread 17", "14:06:59.540 → 14:07:02.160"),
                new StoryLine("Try 1 · Partner busy (503) · 408 ms · then a pause of 200 ms", Good: false),
                new StoryLine("Try 2 · done · 2.0 s · taken up after 3 ms", Good: true),
            ],
            payment.Lines);
    }

    [Theory]
    [InlineData(OrderStatus.Completed, "Done")]
    [InlineData(OrderStatus.Failed, "Failed")]
    [InlineData(OrderStatus.Cancelled, "Cancelled")]
    public void Ended_TellsHowAndNothingToCome(OrderStatus status, string title)
    {
        var story = OrderStory.Tell(Samples.Order(status), s_stations);

        Assert.Equal((title, "14:07:08.540"), (story[^1].Title, story[^1].Time));
        Assert.DoesNotContain(story, part => part.Moment != StoryMoment.Past);
    }

    [Fact]
    public void NotStarted_IsWaitingNow()
    {
        var order = Samples.Order(OrderStatus.Accepted);

        var story = OrderStory.Tell(order with { Attempts = [], Summary = order.Summary with { StartedAt = null } }, []);

        Assert.Equal(("Waiting for a free waiter", "47.1 s so far"), (story[1].Title, story[1].Time));
        Assert.Equal(6, story.Count);
    }
}
