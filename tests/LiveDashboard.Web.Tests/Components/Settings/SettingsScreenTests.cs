using AngleSharp.Dom;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.Settings;

public sealed class SettingsScreenTests : ContainerTest
{
    public SettingsScreenTests()
    {
        Services.AddSingleton(new PartnerOptions { TimeOutSeconds = 17, BreakerFailureRatio = 0.25, BreakerMinimumCalls = 33, BreakSeconds = 9 });
    }

    [Fact]
    public async Task Outage_Applied_IsCommittedAndShownAtOnce()
    {
        var page = Render<SettingsScreen>();
        await UntilShownAsync(page, () => page.FindAll("fieldset[disabled]").Count == 0);

        await page.InvokeAsync(() => page.Find("[data-testid=faults-courier] [type=checkbox]").ChangeAsync(new() { Value = true }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        Assert.True(Engine.Journal.Controls.Kitchen.Courier.Outage);
        Assert.Equal("Applied.", page.Find("[data-testid=settings-state]").TextContent);
        Assert.True(page.Find("[data-testid=faults-courier] [type=checkbox]").IsChecked());
    }

    [Fact]
    public async Task Kitchen_ChangedBySomebodyElse_IsShown()
    {
        var page = Render<SettingsScreen>();

        await Engine.Intake.ChangeControlsAsync(new ControlsRequest(Kitchen: KitchenProfile.Quick), default);

        await UntilShownAsync(page, () => page.Find("[data-testid=faults-restaurant] .input").GetAttribute("value") == "500");
    }

    [Fact]
    public void Policies_AreThoseInForce()
    {
        Engine.Get<OrdersOptions>().MaxAttempts = 6;

        var page = Render<SettingsScreen>();

        var told = page.Find(".policies").TextContent;
        Assert.Contains("after 17 s", told, StringComparison.Ordinal);
        Assert.Contains("When 25 % of at least 33 calls", told, StringComparison.Ordinal);
        Assert.Contains("not asked for 9 s", told, StringComparison.Ordinal);
        Assert.Contains("Up to 6 tries", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gone_WatchesNoMore()
    {
        Render<SettingsScreen>();
        Assert.Equal(1, Engine.Board.Watchers);

        await DisposeComponentsAsync();

        Assert.Equal(0, Engine.Board.Watchers);
    }
}
