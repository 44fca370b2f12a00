using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Web.Tests.Components.Board.Commands;

public sealed class BurstReceiptTests : ContainerTest
{
    [Fact]
    public async Task Sent_IsSaidBesideTheButtonsWithAWayBack()
    {
        await PauseAsync();
        var board = Render<BoardScreen>();
        Assert.Equal("Orders go out in Blocking.", Note(board));

        await PressAsync(board, "Send 10");

        Assert.Equal("10 orders sent, simulated Undo", Note(board));
    }

    [Fact]
    public async Task SentAgain_TakesTheLastBack()
    {
        await PauseAsync();
        var board = Render<BoardScreen>();
        await PressAsync(board, "Send 10");
        await PressAsync(board, "Send 1");
        Assert.Equal("2 bursts sent Undo last", Note(board));

        var undoing = PressAsync(board, "Undo last");

        await UntilShownAsync(board, () => Note(board).StartsWith("1 order cancelled", StringComparison.Ordinal));
        await undoing;
        Assert.Equal("1 order cancelled. 10 orders sent, simulated Undo", Note(board));
        Assert.Equal((11, 10), (Engine.Orders.Count, Engine.Orders.Unfinished));
    }

    [Fact]
    public async Task Undo_CancelsThatBurstAndSaysHowMany()
    {
        await PauseAsync();
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        var board = Render<BoardScreen>();
        await PressAsync(board, "Send 10");

        var undoing = PressAsync(board, "Undo");

        await UntilShownAsync(board, () => Note(board) == "10 orders cancelled");
        await undoing;
        Assert.Equal((13, 3), (Engine.Orders.Count, Engine.Orders.Unfinished));
    }

    [Fact]
    public void Ended_TakesTheNoteAway()
    {
        var receipt = Services.GetRequiredService<BurstReceipt>();
        var note = Render<SentNote>(parameters => parameters
            .Add(component => component.Mode, ExecutionMode.Async)
            .Add(component => component.Unfinished, 0)
            .Add(component => component.Enabled, true)
            .AddCascadingValue(receipt));
        note.InvokeAsync(() => receipt.Show(new("b1", new(1), 5, null, 7, KitchenProfile.Article, false, 10_000)));
        Assert.Equal("5 orders sent", note.Find(".sent > span").TextContent);

        // A board from before the burst, then one with it, then one where it has ended.
        note.Render(parameters => parameters.Add(component => component.Unfinished, 0));
        Assert.True(receipt.CanUndo);
        note.Render(parameters => parameters.Add(component => component.Unfinished, 5));
        ((FakeTimeProvider)Services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromSeconds(1));
        Assert.True(receipt.CanUndo);
        note.Render(parameters => parameters.Add(component => component.Unfinished, 0));

        Assert.False(receipt.CanUndo);
        Assert.Equal("Orders go out in Async.", note.Find(".sent > .idle").TextContent);
    }

    [Fact]
    public async Task Refused_SaysNothingWasSent()
    {
        var board = Render<BoardScreen>();
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Kitchen: KitchenProfile.Quick), default);

        await PressAsync(board, "Send 100k");
        Assert.Equal("Orders go out in Blocking.", Note(board));
        Assert.NotEmpty(board.FindAll(".refusal"));
        await PressAsync(board, "Send 10");

        Assert.Empty(board.FindAll(".refusal"));
    }

    private static string Note(IRenderedComponent<BoardScreen> board) =>
        string.Join(' ', board.FindAll(".sent > span, .sent > button").Select(part => part.TextContent.Trim()));

    private Task PauseAsync() => Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
}
