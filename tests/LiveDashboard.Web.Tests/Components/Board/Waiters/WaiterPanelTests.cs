using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Waiters;

namespace LiveDashboard.Web.Tests.Components.Board.Waiters;

public sealed class WaiterPanelTests : ComponentTest
{
    [Theory]
    [InlineData(WorkerState.Free, null, "free", "", "Free 398 turns/s")]
    [InlineData(WorkerState.Working, 1042L, "working", "1042", "Restaurant #1042 398 turns/s")]
    [InlineData(WorkerState.Stuck, 1042L, "stuck", "1042", "Restaurant #1042 3.1 s")]
    [InlineData(WorkerState.Leaving, 1042L, "leaving", "1042", "Leaves after #1042")]
    public void Waiter_TellsItsState(WorkerState state, long? order, string word, string dataOrder, string words)
    {
        var tile = RenderPanel(Samples.Worker(state, order)).Find("[data-testid=worker-3]");

        Assert.Equal((word, dataOrder), (tile.GetAttribute("data-state"), tile.GetAttribute("data-order")));
        Assert.Contains(words, string.Join(' ', tile.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.NotEmpty(tile.QuerySelectorAll("svg"));
    }

    [Theory]
    [InlineData(2, 0, 1, ExecutionMode.Blocking, 2, "2 standing, each beside one order, 1 free")]
    [InlineData(1, 0, 0, ExecutionMode.Blocking, 1, "1 standing, beside one order")]
    [InlineData(2, 0, 1, ExecutionMode.Async, 70, "2 finish their blocking orders first")]
    [InlineData(0, 2, 1, ExecutionMode.Async, 70, "2 working, 1.2k turns a second")]
    [InlineData(0, 0, 3, ExecutionMode.Async, 68, "Free: 68 orders are with the partners")]
    [InlineData(0, 0, 3, ExecutionMode.Async, 0, "3 free: no order is left")]
    public void Sum_SaysWhatMostOfThemDo(int stuck, int working, int free, ExecutionMode mode, long inFlight, string words)
    {
        var states = Enumerable.Repeat(WorkerState.Stuck, stuck)
            .Concat(Enumerable.Repeat(WorkerState.Working, working)).Concat(Enumerable.Repeat(WorkerState.Free, free));
        var panel = Render<WaiterPanel>(parameters => parameters
            .Add(component => component.Workers, [.. states.Select((state, place) => Samples.Worker(state, number: place + 1))])
            .Add(component => component.InFlight, inFlight)
            .Add(component => component.Mode, mode));

        Assert.Equal(words, panel.Find(".sum").TextContent.Trim());
    }

    [Fact]
    public void StuckSlice_IsHatchedAtFullHeight()
    {
        var history = Render<WaiterHistory>(parameters => parameters
            .Add(component => component.History, [new WorkerSlice(0.5f, false), new WorkerSlice(1f, true)]));

        Assert.Equal("M192 8h4v-8h4v8z", history.Find("path[fill='url(#hatch-stuck)']").GetAttribute("d"));
        Assert.Equal("M192 8v-4h4v4h4v0z", history.Find("path.busy").GetAttribute("d"));
    }

    [Fact]
    public void History_OfTheSameHeights_IsNotRenderedAgain()
    {
        var history = Render<WaiterHistory>(parameters => parameters.Add(component => component.History, [new WorkerSlice(0.50f, false)]));

        history.Render(parameters => parameters.Add(component => component.History, [new WorkerSlice(0.51f, false)]));
        Assert.Equal(1, history.RenderCount);
        history.Render(parameters => parameters.Add(component => component.History, [new WorkerSlice(0.9f, false)]));

        Assert.Equal(2, history.RenderCount);
    }

    [Fact]
    public void Row_OfTheSameWaiter_IsNotRenderedAgain()
    {
        var worker = Samples.Worker(WorkerState.Stuck);
        var row = Render<WaiterRow>(parameters => parameters.Add(component => component.Worker, worker));

        row.Render(parameters => parameters.Add(component => component.Worker, worker));
        Assert.Equal(1, row.RenderCount);
        row.Render(parameters => parameters.Add(component => component.Worker, worker with { HeldMs = 3_200 }));

        Assert.Equal(2, row.RenderCount);
    }

    [Theory]
    [InlineData(WorkerState.Stuck)]
    [InlineData(WorkerState.Working)]
    [InlineData(WorkerState.Leaving)]
    public void Order_LinksToItsDrawerAndKeepsHowTheBoardIsLookedAt(WorkerState state)
    {
        var panel = Render<WaiterPanel>(parameters => parameters
            .Add(component => component.Workers, [Samples.Worker(state)])
            .Add(component => component.Address, new BoardAddress(OrdersPerCell: 10)));

        Assert.Equal(("/?order=1042&cell=10", "#1042"), (panel.Find("a").GetAttribute("href"), panel.Find("a").TextContent));
    }

    [Fact]
    public void Loading_ShowsEightRowsWithoutFigures()
    {
        var panel = Render<WaiterPanel>(parameters => parameters.Add(component => component.Workers, []).Add(component => component.IsLoading, true));

        Assert.Equal(8, panel.FindAll("li.skeleton").Count);
        Assert.Equal("true", panel.Find("section").GetAttribute("aria-busy"));
        Assert.Equal("", panel.Find(".sum").TextContent.Trim());
    }

    [Fact]
    public void NoWaiters_SaysSo() => Assert.Equal("No waiters yet.", RenderPanel().Find(".none").TextContent);

    [Fact]
    public void Fault_LeavesTheHeadAndOffersRetry()
    {
        // A waiter at a step there is not cannot be drawn.
        var panel = RenderPanel(Samples.Worker(WorkerState.Stuck) with { Step = (StepName)99 });
        Assert.Contains("No reply from waiters.", panel.Find("[role=alert]").TextContent);
        Assert.Equal("1 finishes its blocking order first", panel.Find(".sum").TextContent.Trim());

        panel.Render(parameters => parameters.Add(component => component.Workers, [Samples.Worker(WorkerState.Stuck)]));
        panel.Button("Retry").Click();

        Assert.NotNull(panel.Find("[data-testid=worker-3]"));
    }

    [Fact]
    public void DenseTile_OfAWorkingWaiter_IsNotRenderedAgainForAnotherOrder()
    {
        var panel = RenderPanel([.. Waiters(1042)]);
        var tile = panel.FindComponents<WaiterTile>()[0];

        panel.Render(parameters => parameters.Add(component => component.Workers, [.. Waiters(1043)]));
        Assert.Equal(1, tile.RenderCount);
        panel.Render(parameters => parameters.Add(component => component.Workers, [.. Waiters(1043, WorkerState.Stuck)]));

        Assert.Equal(2, tile.RenderCount);

        static IEnumerable<WorkerSnapshot> Waiters(long order, WorkerState state = WorkerState.Working) =>
            Enumerable.Range(1, 70).Select(number => Samples.Worker(state, order, number));
    }

    [Theory]
    [InlineData(64, 64, "last 10 s")]
    [InlineData(65, 0, "65")]
    public void MoreThan64_AreADenseGridWithTheSameNames(int count, int histories, string title)
    {
        var panel = RenderPanel([.. Enumerable.Range(1, count).Select(number => Samples.Worker(WorkerState.Stuck, number: number))]);

        Assert.Equal(count, panel.FindAll("[data-testid^=worker-][data-state=stuck][data-order='1042']").Count);
        Assert.Equal(histories, panel.FindComponents<WaiterHistory>().Count);
        Assert.Equal(("Waiters", title), (panel.Find("h2").TextContent, panel.Find(".sub").TextContent));
    }

    private IRenderedComponent<WaiterPanel> RenderPanel(params WorkerSnapshot[] workers) =>
        Render<WaiterPanel>(parameters => parameters.Add(component => component.Workers, workers));
}
