using LiveDashboard.Orders.Board;
using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Board;

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

        Assert.Equal("M196 8v-8h4v8z", history.Find("path[fill='url(#hatch-stuck)']").GetAttribute("d"));
        Assert.Equal("M192 8v-4h3v4z", history.Find("path.busy").GetAttribute("d"));
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
