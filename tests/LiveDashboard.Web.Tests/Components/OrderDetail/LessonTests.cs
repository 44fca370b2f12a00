using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class LessonTests : ComponentTest
{
    [Fact]
    public void AsyncDone_WasCarriedBySeveral()
    {
        var lesson = Told(Histories.AsyncDone);

        Assert.Equal((ExecutionMode.Async, "Three waiters carried it: 2, 7 and 3. Each `await` let the waiter walk away."), (lesson.Mode, lesson.Sentence));
        Assert.Equal("In Blocking one waiter would have stood here for 10.0 s.", lesson.Rest);
        Assert.Equal([2, 7, 3], lesson.Workers);
    }

    [Fact]
    public void BlockingDone_HadOneWaiterStandWithIt()
    {
        var lesson = Told(Histories.BlockingDone);

        Assert.Equal("Waiter 3 stood with it through all four steps: `.Result` keeps the thread.", lesson.Sentence);
        Assert.Equal("In Async it would have been free for other orders for nearly all of these 10.0 s.", lesson.Rest);
    }

    [Fact]
    public void Declined_NamesTheStepsItWasAt() =>
        Assert.Equal("Waiter 3 stood with it through Payment: `.Result` keeps the thread.", Told(Histories.Declined).Sentence);

    [Fact]
    public void BothModes_AreToldApart() => Assert.Equal(
        (null, "Waiter 3 stood with it in Blocking, where `.Result` keeps the thread; waiters 2 and 1 walked away at each `await` in Async."),
        (Told(Histories.RetriedTwice).Mode, Told(Histories.RetriedTwice).Sentence));

    [Fact]
    public void LimitedKitchen_ClaimsNoTimeOfTheOtherMode()
    {
        var view = Histories.AsyncDone;
        var limited = view with { Kitchen = view.Kitchen with { Restaurant = view.Kitchen[StepName.Restaurant] with { Capacity = 8 } } };

        Assert.Equal("In Blocking one waiter would have stood here the whole time.", Told(limited).Rest);
    }

    [Fact]
    public void NeverStarted_WasTouchedByNobody() =>
        Assert.Equal(("No waiter touched it: it was cancelled before one was free.", ""), (Told(Histories.NeverStarted).Sentence, Told(Histories.NeverStarted).Rest));

    [Theory]
    [InlineData(ExecutionMode.Blocking, false, "No waiter has touched it yet: it waits until one is free.")]
    [InlineData(ExecutionMode.Async, false, "No waiter has touched it yet: it waits until one is free.")]
    [InlineData(ExecutionMode.Async, true, "No waiter touches it: the board is paused, and waiters start no order.")]
    public void Waiting_SaysWhatForAsTheBoardStands(ExecutionMode mode, bool paused, string sentence)
    {
        var view = Histories.Waiting with { Summary = Histories.Waiting.Summary with { Mode = null } };
        var board = Samples.Snapshot with { Controls = Controls.Default with { Mode = mode, Paused = paused } };

        var lesson = Lesson.Of(view, board);

        Assert.Equal(sentence, lesson.Sentence);
        Assert.Equal(mode == ExecutionMode.Blocking, lesson.Rest.StartsWith("In Blocking", StringComparison.Ordinal));
    }

    [Fact]
    public void Standing_SaysWhereAndForHowLong()
    {
        var lesson = Told(Histories.Standing, Samples.Worker(WorkerState.Stuck, 1041, 2), Samples.Worker(WorkerState.Stuck));

        Assert.Equal("Waiter 3 stands with it through Payment and Restaurant: `.Result` keeps the thread.", lesson.Sentence);
        Assert.Equal(("stuck-waiter", "It stands at the restaurant for 3.1 s now and can serve nobody else. In Async it would be free."), (lesson.RestName, lesson.Rest));
    }

    [Fact]
    public void Alone_WaitsByItself()
    {
        var lesson = Told(Histories.Alone, Samples.Worker(WorkerState.Working, 1041));

        Assert.Equal("Waiter 3 carried it alone so far and never stood: each `await` let it walk away.", lesson.Sentence);
        Assert.Equal(("waits-alone", "No waiter stands here. It waits at the restaurant by itself."), (lesson.RestName, lesson.Rest));
    }

    [Fact]
    public void Alone_InAWaitersHandsOrBeforeTheWaitersAreKnown_ClaimsNothing()
    {
        Assert.Equal("", Told(Histories.Alone, Samples.Worker(WorkerState.Working)).Rest);
        Assert.Equal("", Lesson.Of(Histories.Alone, BoardSnapshot.Empty).Rest);
    }

    [Fact]
    public void Code_IsSetAsCode()
    {
        var line = Render<OrderLesson>(parameters => parameters.Add(lesson => lesson.View, Histories.AsyncDone).Add(lesson => lesson.Board, Samples.Snapshot));

        Assert.Equal("await", line.Find("b code").TextContent);
        Assert.Contains("mode-async", line.Find("[data-testid=lesson]").ClassName, StringComparison.Ordinal);
        Assert.Equal(["2", "7", "3"], line.FindAll(".badge").Select(badge => badge.TextContent));
    }

    private static Lesson Told(OrderHistory view, params WorkerSnapshot[] waiters)
    {
        var lesson = Lesson.Of(view, Samples.Snapshot with { Workers = waiters });
        return lesson with { Rest = lesson.Rest.Replace('\u00A0', ' ') };
    }
}
