using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace LiveDashboard.Web.Tests.Components.Board.Commands;

public sealed class SendButtonsTests : ComponentTest
{
    private static readonly KitchenProfile s_custom =
        KitchenProfile.Quick.With(StepName.Courier, new StepProfile(1_500)).Renamed();

    private readonly TaskCompletionSource _accepted = new();
    private readonly List<BurstRequest> _sent = [];
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;

    public SendButtonsTests() => _dialogs = RenderDialogs();

    [Theory]
    [InlineData("Send 1", 1)]
    [InlineData("Send 10", 10)]
    [InlineData("Send 100", 100)]
    [InlineData("Send 1k", 1_000)]
    [InlineData("Send 10k", 10_000)]
    [InlineData("Send 100k", 100_000)]
    [InlineData("Send 1M", 1_000_000)]
    public void Click_OnASimulatedKitchen_SendsThatMany(string name, long count)
    {
        var buttons = RenderButtons(KitchenProfile.QuickSimulated);

        buttons.Button(name).Click();

        Assert.Equal([new BurstRequest(count)], _sent);
    }

    [Fact]
    public void Handler_AfterARender_IsTheSame_SoThatAClickOnItsWayIsNotLost()
    {
        var buttons = RenderButtons(KitchenProfile.QuickSimulated);
        var before = buttons.Button("Send 1").GetAttribute("blazor:onclick");

        buttons.Render(parameters => parameters.Add(send => send.Kitchen, KitchenProfile.Quick));

        Assert.NotNull(before);
        Assert.Equal(before, buttons.Button("Send 1").GetAttribute("blazor:onclick"));
    }

    [Fact]
    public void SecondClick_BeforeTheFirstIsAccepted_SendsNothing()
    {
        var buttons = RenderButtons(KitchenProfile.Article);

        buttons.Button("Send 100").Click();
        buttons.Button("Send 100").Click();

        Assert.Single(_sent);
    }

    [Fact]
    public void DoubleClick_FasterThanTheAcceptance_SendsOnce()
    {
        _accepted.SetResult();
        var buttons = RenderButtons(KitchenProfile.Article);

        buttons.Button("Send 100").Click(new MouseEventArgs { Detail = 1 });
        buttons.Button("Send 100").Click(new MouseEventArgs { Detail = 2 });

        Assert.Single(_sent);
    }

    [Fact]
    public void Sent_ShowsABarUntilAccepted()
    {
        var buttons = RenderButtons(KitchenProfile.Article);

        buttons.Button("Send 10k").Click();
        Assert.Equal("true", buttons.Button("Send 10k").GetAttribute("aria-busy"));
        _accepted.SetResult();

        buttons.WaitForAssertion(() => Assert.False(buttons.Button("Send 10k").HasAttribute("aria-busy")));
    }

    [Fact]
    public void AcceptedAtOnce_TheBarIsDrawnAndTakenBackAllTheSame()
    {
        _accepted.SetResult();
        var buttons = RenderButtons(KitchenProfile.Article);

        buttons.Button("Send 10k").Click();

        // Two renders: the browser's own mark goes only when the attribute comes and goes.
        buttons.WaitForAssertion(() => Assert.Equal(3, buttons.RenderCount));
        Assert.False(buttons.Button("Send 10k").HasAttribute("aria-busy"));
    }

    [Fact]
    public void LastSent_IsMarked()
    {
        var buttons = RenderButtons(KitchenProfile.Article);

        buttons.Button("Send 100").Click();
        buttons.Button("Send 1k").Click();

        Assert.Equal("Send 1k", buttons.Find("[aria-current=true]").TextContent.Trim());
    }

    [Fact]
    public void OnAPhone_TheSizeSentLastIsTheButton()
    {
        var buttons = RenderButtons(KitchenProfile.Article);
        Assert.Equal("Send 100", buttons.Find(".preferred").GetAttribute("aria-label"));

        buttons.Button("Other sizes").Click();
        Assert.Contains("is-open", buttons.Find(".sizes").ClassList);
        buttons.Button("Send 1k").Click();

        Assert.Equal("Send 1k", buttons.Find(".preferred").GetAttribute("aria-label"));
        Assert.DoesNotContain("is-open", buttons.Find(".sizes").ClassList);
    }

    [Fact]
    public void Sizes_HaveTheKeys1To7()
    {
        var buttons = RenderButtons(KitchenProfile.Article);

        Assert.Equal(
            ["1 Send 1", "2 Send 10", "3 Send 100", "4 Send 1k", "5 Send 10k", "6 Send 100k", "7 Send 1M"],
            buttons.FindAll("[data-key]").Select(button => $"{button.GetAttribute("aria-keyshortcuts")} {button.TextContent.Trim()}"));
    }

    [Theory]
    [InlineData("Send 100k", 100_000)]
    [InlineData("Send 1M", 1_000_000)]
    public async Task TooManyForSockets_Agreed_GoesToTheSimulatedKitchen(string name, long count)
    {
        var buttons = RenderButtons(KitchenProfile.Quick);

        var click = buttons.Button(name).ClickAsync(new MouseEventArgs());
        Assert.Empty(_sent);
        _dialogs.WaitForElement(".mud-dialog");
        _dialogs.Button("Send to the simulated kitchen").Click();
        _accepted.SetResult();
        await click;

        Assert.Equal([new BurstRequest(count, Kitchen: KitchenProfile.QuickSimulated)], _sent);
    }

    [Fact]
    public async Task TooManyForSockets_Refused_SendsNothing()
    {
        var buttons = RenderButtons(KitchenProfile.Article);

        var click = buttons.Button("Send 100k").ClickAsync(new MouseEventArgs());
        _dialogs.WaitForElement(".mud-dialog");
        _dialogs.Button("Cancel").Click();
        await click;

        Assert.Empty(_sent);
    }

    [Fact]
    public async Task TooManyForACustomKitchen_SaysWhichKitchenTakesThem()
    {
        var buttons = RenderButtons(s_custom);

        var click = buttons.Button("Send 100k").ClickAsync(new MouseEventArgs());
        _dialogs.WaitForElement(".mud-dialog");
        Assert.Contains("Article simulated", _dialogs.Find(".mud-dialog").TextContent);
        _dialogs.Button("Send to the simulated kitchen").Click();
        _accepted.SetResult();
        await click;

        Assert.Equal(KitchenProfile.ArticleSimulated, _sent.Single().Kitchen);
    }

    [Fact]
    public async Task Custom_SendsWhatTheDialogAnswers()
    {
        var buttons = RenderButtons(KitchenProfile.Article);

        var click = buttons.Button("Other").ClickAsync(new MouseEventArgs());
        _dialogs.WaitForElement(".mud-dialog");
        _dialogs.FindAll("input")[0].Input("2,500");
        _dialogs.FindAll("input")[1].Input("42");
        _dialogs.FindAll("select")[0].Change("blocking");
        _dialogs.FindAll("select")[1].Change("quick");
        _dialogs.Find("form").Submit();
        _accepted.SetResult();
        await click;

        Assert.Equal([new BurstRequest(2_500, ExecutionMode.Blocking, 42, KitchenProfile.Quick)], _sent);
    }

    [Fact]
    public void BeforeThePageIsInteractive_AllAreOff()
    {
        var buttons = Render<SendButtons>(parameters => parameters.Add(component => component.Kitchen, KitchenProfile.Article));

        Assert.Equal(9, buttons.FindAll("button[disabled]").Count);
    }

    private IRenderedComponent<SendButtons> RenderButtons(KitchenProfile kitchen) => Render<SendButtons>(parameters => parameters
        .Add(component => component.Kitchen, kitchen)
        .Add(component => component.Enabled, true)
        .Add(component => component.Commands, BoardCommands.None with
        {
            Send = EventCallback.Factory.Create<BurstRequest>(this, request =>
            {
                _sent.Add(request);
                return _accepted.Task;
            }),
        }));
}
