using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Waiters;

namespace LiveDashboard.Web.Tests.Components.Board.Waiters;

public sealed class WaiterPanelTests : ComponentTest
{
    [Theory]
    [InlineData(WorkerState.Free, null, "free", "", "Free ready for the next order")]
    [InlineData(WorkerState.Working, 1042L, "working", "1042", "Working #1042 → Restaurant 398/s")]
    [InlineData(WorkerState.Stuck, 1042L, "stuck", "1042", "Stuck at restaurant #1042 · 3.1 s")]
    [InlineData(WorkerState.Leaving, 1042L, "leaving", "1042", "Leaving when #1042 lets go")]
    public void Waiter_TellsItsState(WorkerState state, long? order, string word, string dataOrder, string words)
    {
        var tile = RenderPanel(Samples.Worker(state, order)).Find("[data-testid=worker-3]");

        Assert.Equal((word, dataOrder), (tile.GetAttribute("data-state"), tile.GetAttribute("data-order")));
        Assert.Contains(words, string.Join(' ', tile.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.NotEmpty(tile.QuerySelectorAll("svg"));
    }

    [Fact]
    public void Head_CountsTheStates()
    {
        var head = RenderPanel(
            Samples.Worker(WorkerState.Stuck, number: 1), Samples.Worker(WorkerState.Stuck, number: 2), Samples.Worker(WorkerState.Free, null)).Find(".sub");

        Assert.Equal("2 stuck · 0 working · 1 free", head.TextContent);
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
        Assert.Empty(panel.FindAll(".sub"));
    }

    [Fact]
    public void NoWaiters_SaysSo() => Assert.Equal("No waiters yet.", RenderPanel().Find(".none").TextContent);

    [Fact]
    public void Fault_LeavesTheHeadAndOffersRetry()
    {
        // A waiter at a step there is not cannot be drawn.
        var panel = RenderPanel(Samples.Worker(WorkerState.Stuck) with { Step = (StepName)99 });
        Assert.Contains("No reply from waiters.", panel.Find("[role=alert]").TextContent);
        Assert.Equal("1 stuck · 0 working · 0 free", panel.Find(".sub").TextContent);

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
    [InlineData(64, 64, "Waiters")]
    [InlineData(65, 0, "65 waiters")]
    public void MoreThan64_AreADenseGridWithTheSameNames(int count, int histories, string title)
    {
        var panel = RenderPanel([.. Enumerable.Range(1, count).Select(number => Samples.Worker(WorkerState.Stuck, number: number))]);

        Assert.Equal(count, panel.FindAll("[data-testid^=worker-][data-state=stuck][data-order='1042']").Count);
        Assert.Equal(histories, panel.FindComponents<WaiterHistory>().Count);
        Assert.Equal(title, panel.Find("h2").TextContent);
    }

    private IRenderedComponent<WaiterPanel> RenderPanel(params WorkerSnapshot[] workers) =>
        Render<WaiterPanel>(parameters => parameters.Add(component => component.Workers, workers));
}
