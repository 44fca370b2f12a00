using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board;
using MudBlazor;

namespace LiveDashboard.Web.Tests.Components.Board.Commands;

public sealed class BurstReceiptTests : ContainerTest
{
    [Fact]
    public async Task Sent_IsSaidWithAWayToCancel()
    {
        var said = Render<MudSnackbarProvider>();
        var board = Render<BoardScreen>();

        await PressAsync(board, "Send 10");

        said.WaitForElement(".mud-snackbar");
        Assert.Contains("10 orders sent", said.Markup);
        Assert.NotNull(said.Button("Cancel them"));
    }

    [Fact]
    public async Task SentAgain_TellsOfTheLastOnly()
    {
        var said = Render<MudSnackbarProvider>();
        var board = Render<BoardScreen>();

        await PressAsync(board, "Send 10");
        await PressAsync(board, "Send 1");

        said.WaitForAssertion(() => Assert.Contains("1 order sent", said.Markup));
        Assert.DoesNotContain("10 orders sent", said.Markup);
    }

    [Fact]
    public async Task CancelThem_CancelsThatBurstAndSaysHowMany()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await Engine.Intake.SubmitBurstAsync(new BurstRequest(3), null, default);
        var said = Render<MudSnackbarProvider>();
        var board = Render<BoardScreen>();
        await PressAsync(board, "Send 10");
        said.WaitForElement(".mud-snackbar");

        var cancelling = PressAsync(said, "Cancel them");

        await UntilShownAsync(said, () => said.Markup.Contains("10 orders cancelled", StringComparison.Ordinal));
        await cancelling;
        Assert.Equal((13, 3), (Engine.Orders.Count, Engine.Orders.Unfinished));
    }

    [Fact]
    public async Task SentWhileAnotherIsCancelled_KeepsItsReceipt()
    {
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        var said = Render<MudSnackbarProvider>();
        var board = Render<BoardScreen>();
        await PressAsync(board, "Send 10");
        said.WaitForElement(".mud-snackbar");
        var cancelling = PressAsync(said, "Cancel them");
        await PressAsync(board, "Send 100");

        await UntilShownAsync(said, () => said.Markup.Contains("10 orders cancelled", StringComparison.Ordinal));
        await cancelling;

        Assert.Contains("100 orders sent", said.Markup);
        Assert.NotNull(said.Button("Cancel them"));
    }

    [Fact]
    public async Task Refused_SaysNothingWasSent()
    {
        var said = Render<MudSnackbarProvider>();
        var board = Render<BoardScreen>();
        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Kitchen: KitchenProfile.Quick), default);

        await PressAsync(board, "Send 100k");
        Assert.Empty(said.FindAll(".mud-snackbar"));
        Assert.NotEmpty(board.FindAll(".refusal"));
        await PressAsync(board, "Send 10");

        Assert.Empty(board.FindAll(".refusal"));
    }
}
