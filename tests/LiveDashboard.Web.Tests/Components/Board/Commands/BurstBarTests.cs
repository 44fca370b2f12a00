using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace LiveDashboard.Web.Tests.Components.Board.Commands;

public sealed class BurstBarTests : ComponentTest
{
    private readonly List<ControlsRequest> _changes = [];
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;
    private int _cleared;
    private int _dismissed;

    public BurstBarTests() => _dialogs = RenderDialogs();

    [Fact]
    public void Refusal_IsSaidUnderTheBar()
    {
        var bar = RenderBar(refusal: "Not sent. Too many waiting. Try fewer.");

        Assert.Equal("Not sent. Too many waiting. Try fewer.", bar.Find(".refusal").TextContent.Trim());
    }

    [Fact]
    public void Refusal_Dismissed_IsRaised()
    {
        var bar = RenderBar(refusal: "Not sent.");

        bar.Button("Dismiss").Click();

        Assert.Equal(1, _dismissed);
    }

    [Fact]
    public void NothingRefused_SaysNothing() => Assert.Empty(RenderBar().FindAll(".refusal"));

    [Fact]
    public void Pause_AsksForAPause()
    {
        var bar = RenderBar();

        Assert.Equal("false", bar.Button("Pause").GetAttribute("aria-pressed"));
        bar.Button("Pause").Click();

        Assert.Equal([new ControlsRequest(Paused: true)], _changes);
    }

    [Fact]
    public void Paused_OffersToResume()
    {
        var bar = RenderBar(Controls.Default with { Paused = true });

        Assert.Equal("true", bar.Button("Resume").GetAttribute("aria-pressed"));
        bar.Button("Resume").Click();

        Assert.Equal([new ControlsRequest(Paused: false)], _changes);
    }

    [Fact]
    public void Kitchen_Picked_IsAskedForByName()
    {
        var bar = RenderBar();

        bar.Find("select").Change("quick-simulated");

        Assert.Equal([new ControlsRequest(Kitchen: KitchenProfile.QuickSimulated)], _changes);
    }

    [Fact]
    public void Waiters_Typed_AreAskedFor()
    {
        var bar = RenderBar();

        bar.Find("#waiters").Change("64");

        Assert.Equal([new ControlsRequest(Workers: 64)], _changes);
    }

    [Fact]
    public void Clear_WithNothingUnfinished_ClearsAtOnce()
    {
        var bar = RenderBar();

        bar.Button("Clear").Click();

        Assert.Equal(1, _cleared);
    }

    [Fact]
    public async Task Clear_WithOrdersUnfinished_SaysHowManyAndClearsWhenAgreed()
    {
        var bar = RenderBar(unfinished: 3_204);

        var click = bar.Button("Clear").ClickAsync(new MouseEventArgs());
        _dialogs.WaitForElement(".mud-dialog");
        Assert.Contains("3,204 unfinished orders will be cancelled", _dialogs.Find(".mud-dialog").TextContent);
        Assert.Equal(0, _cleared);
        _dialogs.Button("Cancel them and clear").Click();
        await click;

        Assert.Equal(1, _cleared);
    }

    [Fact]
    public async Task Clear_NotAgreed_LeavesEverything()
    {
        var bar = RenderBar(unfinished: 1);

        var click = bar.Button("Clear").ClickAsync(new MouseEventArgs());
        _dialogs.WaitForElement(".mud-dialog");
        _dialogs.Button("Keep them").Click();
        await click;

        Assert.Equal(0, _cleared);
    }

    [Fact]
    public void BeforeThePageIsInteractive_EverythingIsOff()
    {
        var bar = Render<BurstBar>(parameters => parameters
            .Add(component => component.Controls, Controls.Default)
            .Add(component => component.Unfinished, 0));

        Assert.All(bar.FindAll("button, input, select"), control => Assert.True(control.HasAttribute("disabled")));
    }

    private IRenderedComponent<BurstBar> RenderBar(Controls? controls = null, long unfinished = 0, string? refusal = null) =>
        Render<BurstBar>(parameters => parameters
            .Add(component => component.Controls, controls ?? Controls.Default)
            .Add(component => component.Unfinished, unfinished)
            .Add(component => component.Enabled, true)
            .Add(component => component.Refusal, refusal)
            .Add(component => component.Commands, BoardCommands.None with
            {
                Change = EventCallback.Factory.Create<ControlsRequest>(this, _changes.Add),
                Dismiss = EventCallback.Factory.Create(this, () => _dismissed++),
                Clear = EventCallback.Factory.Create(this, () => _cleared++),
            }));
}
