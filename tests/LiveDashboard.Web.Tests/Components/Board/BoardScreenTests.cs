using Bunit.TestDoubles;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;
using LiveDashboard.Web.Components.Board;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class BoardScreenTests : ContainerTest
{
    [Fact]
    public async Task Send_DoubleClicked_SendsOneBurst()
    {
        var board = Render<BoardScreen>();

        var first = PressAsync(board, "Send 10");
        var second = PressAsync(board, "Send 10", clicks: 2);
        await Task.WhenAll(first, second);

        Assert.Equal(10, Engine.Orders.Count);
        await UntilShownAsync(board, () => board.Value("count-total") == "10");
    }

    [Fact]
    public async Task Send_ClickedAgain_SendsAnotherBurst()
    {
        var board = Render<BoardScreen>();

        await PressAsync(board, "Send 10");
        await PressAsync(board, "Send 10");

        Assert.Equal(20, Engine.Orders.Count);
    }

    [Fact]
    public async Task Pause_Clicked_ShowsTheCommittedPauseAtOnce()
    {
        var board = Render<BoardScreen>();

        await PressAsync(board, "Pause");

        Assert.True(Engine.Journal.Controls.Paused);
        Assert.Equal("true", board.Find("[data-testid=board]").GetAttribute("data-paused"));
    }

    [Fact]
    public async Task Clear_Agreed_CancelsTheUnfinishedAndEmptiesTheBoard()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(7), null, default);
        var dialogs = RenderDialogs();
        var board = Render<BoardScreen>();
        await UntilShownAsync(board, () => board.Value("count-queued") == "7");

        var click = PressAsync(board, "Clear");
        dialogs.WaitForElement(".mud-dialog");
        await PressAsync(dialogs, "Cancel them and clear");
        await click;

        // The board is empty with the commit; its orders are cancelled one by one behind it.
        await UntilShownAsync(board, () => board.Value("count-total") == "0" && Engine.Orders.Unfinished == 0);
        Assert.Equal(7, Engine.Orders.Count);
    }

    [Fact]
    public async Task LateSubscriber_SeesWhatTheBoardStandsAtBeforeTimePasses()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true, Workers: 3), default);
        await Engine.Intake.SubmitAsync(Requests.Order(), null, default);
        var early = Render<BoardScreen>();
        await UntilShownAsync(early, () => early.Value("count-queued") == "1");

        var late = Render<BoardScreen>();

        Assert.Equal(("1", "1"), (late.Value("count-total"), late.Value("count-queued")));
        Assert.Equal("true", late.Find("[data-testid=board]").GetAttribute("data-paused"));
    }

    [Fact]
    public async Task Refusal_OfTheIntake_IsShown()
    {
        var board = Render<BoardScreen>();
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Kitchen: KitchenProfile.Quick), default);

        // The page still shows the simulated kitchen, so it does not ask before a burst too big for sockets.
        await PressAsync(board, "Send 100k");

        Assert.Contains("count must be a whole number from 1 to 10,000", board.Find("[role=alert]").TextContent);
        Assert.Equal(0, Engine.Orders.Count);
    }

    [Fact]
    public async Task Refusal_ThatPasses_SaysWhenToTryAgainAndTheButtonsWorkByThemselves()
    {
        var limiter = Engine.Get<CommandLimiter>();
        var board = Render<BoardScreen>();
        while (limiter.TryTake(out _))
        {
        }

        await PressAsync(board, "Send 10");
        var said = board.Find("[role=alert]").TextContent;
        var isFree = !board.Button("Send 10").HasAttribute("disabled") && !board.Button("Send 10").HasAttribute("aria-busy");
        await UntilShownAsync(board, () => board.Find("[role=alert]").TextContent.Contains("You can try again now.", StringComparison.Ordinal));
        await PressAsync(board, "Send 10");

        Assert.Equal("Not sent. Too many commands at once; send fewer. Try again in 1 s.", said.Trim());
        Assert.True(isFree);
        Assert.Empty(board.FindAll("[role=alert]"));
        Assert.Equal(10, Engine.Orders.Count);
    }

    [Fact]
    public async Task OrderInTheAddress_IsOpenOverTheBoard()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);

        var board = RenderAt("/?order=2&stage=done");

        await UntilShownAsync(board, () => board.FindAll("[role=dialog] [data-status]").Count == 1);
        Assert.Equal("#2", board.Find("[role=dialog] h2").TextContent);
        Assert.NotNull(board.Find("[data-testid=board]"));
        Assert.DoesNotContain("slides", board.Find("[role=dialog]").ClassName);
    }

    [Fact]
    public async Task Drawer_Closed_LeavesTheRestOfTheAddress()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        var board = RenderAt("/?order=2&stage=done");
        await UntilShownAsync(board, () => board.FindAll("[role=dialog] [data-status]").Count == 1);

        await PressAsync(board, "Close");

        Assert.Equal(("http://localhost/?stage=done", false), (Navigation.Uri, Navigation.History.First().Options.ReplaceHistoryEntry));
        Assert.Empty(board.FindAll("[data-testid=order-drawer]"));
    }

    [Fact]
    public async Task Drawer_NextOrder_TakesThePlaceOfTheOneBefore()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        var board = RenderAt("/?order=2");
        await UntilShownAsync(board, () => board.FindAll("[role=dialog] [data-status]").Count == 1);

        await PressAsync(board, "Next order");

        Assert.Equal(("http://localhost/?order=3", true), (Navigation.Uri, Navigation.History.First().Options.ReplaceHistoryEntry));
        await UntilShownAsync(board, () => board.Find("[role=dialog] h2").TextContent == "#3");
        Assert.True(board.Button("Next order").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Drawer_OpenedOnABoardThatIsThere_SlidesIn()
    {
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        var board = RenderAt("/");

        await board.InvokeAsync(() => Navigation.NavigateTo("/?order=3"));

        await UntilShownAsync(board, () => board.FindAll("[role=dialog].slides").Count == 1);
    }

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        Render<BoardScreen>();
        Assert.Equal(1, Engine.Board.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Engine.Board.Watchers);
    }

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    private IRenderedComponent<BoardScreen> RenderAt(string address)
    {
        Navigation.NavigateTo(address);
        return Render<BoardScreen>();
    }
}
