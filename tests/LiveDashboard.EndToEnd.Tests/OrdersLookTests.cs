using System.Text.RegularExpressions;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>The page of orders in every state: it keeps nobody out, in both themes, and fits into a hand.</summary>
public sealed class OrdersLookTests(Chromium chromium, SharedDashboard shared) : BrowserTest(chromium), IClassFixture<SharedDashboard>
{
    private const string Overflow = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";

    private static readonly BrowserNewContextOptions s_phone = new()
    {
        ViewportSize = new() { Width = 390, Height = 844 },
        HasTouch = true,
        IsMobile = true,
    };

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task EveryState_KeepsNobodyOut(ColorScheme scheme)
    {
        var dashboard = await MixedAsync();
        var tab = await OpenAsync(dashboard, "/orders", new() { ColorScheme = scheme });
        await tab.Page.GetByLabel("Choose all on this page").CheckAsync();
        var chosen = tab.Page.GetByRole(AriaRole.Group, new() { Name = "Chosen orders" });
        await Expect(chosen.GetByText("Retry", new() { Exact = false })).ToBeEnabledAsync();
        await tab.AssertOpenToAllAsync();

        await chosen.GetByText("Cancel", new() { Exact = false }).ClickAsync();
        await Expect(tab.Button("Keep them")).ToBeVisibleAsync();
        await tab.AssertOpenToAllAsync();

        foreach (var (path, sign) in new[]
        {
            ("/orders?tab=inbox", "[data-testid=inbox-group]"),
            ("/orders?q=status:lost", "#search-problem"),
            ("/orders?q=status:cancelled+step:notify", ".none"),
        })
        {
            await tab.Page.GotoAsync(new Uri(dashboard.Address, path).ToString());
            await Expect(tab.Page.Locator(sign).First).ToBeVisibleAsync();
            await tab.AssertOpenToAllAsync();
        }
    }

    [Theory]
    [InlineData("/orders", "tr[data-order]")]
    [InlineData("/orders?q=status:failed", "tr[data-order]")]
    [InlineData("/orders?tab=inbox", "[data-testid=inbox-group]")]
    [InlineData("/orders?q=status:lost", "#search-problem")]
    public async Task OnAPhone_NothingScrollsSideways(string path, string sign)
    {
        var dashboard = await MixedAsync();
        var tab = await OpenAsync(dashboard, path, s_phone);

        await Expect(tab.Page.Locator(sign).First).ToBeVisibleAsync();

        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1440)]
    public async Task OnADesk_NothingScrollsSideways(int width)
    {
        var dashboard = await MixedAsync();
        var tab = await OpenAsync(dashboard, "/orders", new() { ViewportSize = new() { Width = width, Height = 900 } });

        await Expect(tab.Page.Locator("tr[data-order]").First).ToBeVisibleAsync();

        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(Overflow));
        Assert.Equal(0, await tab.Page.Locator(".scroll").EvaluateAsync<int>("list => list.scrollWidth - list.clientWidth"));
    }

    [Fact]
    public async Task OnAPhone_OrdersAreChosenAndCancelledByTouch()
    {
        var dashboard = await MixedAsync();
        var tab = await OpenAsync(dashboard, "/orders?q=status:accepted", s_phone);

        await tab.Page.Locator("tr[data-order] label").First.TapAsync();
        await tab.Button("Cancel").TapAsync();
        await tab.Button("Yes, cancel 1 order").TapAsync();

        await Expect(tab.Page.GetByTestId("bulk")).ToHaveAttributeAsync("data-done", "1");
        await Expect(tab.Page.Locator("tr[data-status=cancelled]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Orders_TellTheYear_AndTheReadersOwnTimeUnderThePointer()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendOrderAsync();
        var tab = await OpenAsync(dashboard, "/orders");
        var time = tab.Page.Locator("td.when time").First;

        await time.HoverAsync();

        Assert.Matches("^[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}$", await time.InnerTextAsync());
        await Expect(time).ToHaveAttributeAsync("title", new Regex(" here$"));
        await time.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    /// <summary>Done, failed and waiting orders.</summary>
    private async Task<Dashboard> MixedAsync()
    {
        var dashboard = await shared.ClearedAsync();
        await dashboard.Api.SendOrderAsync(new string('W', 100), new string('M', 100));
        await dashboard.Api.SettledAsync(1);
        await dashboard.Api.SetDeclineRateAsync(1);
        await dashboard.Api.SendBurstAsync(3);
        await dashboard.Api.SettledAsync(4);
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(3);
        return dashboard;
    }
}
