using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderSheetTests : ComponentTest
{
    private int _readAgain;
    private int _closed;

    [Fact]
    public void NothingKnownYet_ShowsASkeletonWithoutActions()
    {
        var sheet = RenderSheet(null);

        Assert.NotNull(sheet.Find("[aria-busy=true]"));
        Assert.Equal("#1042", sheet.Find("h1").TextContent);
        Assert.Empty(sheet.FindAll(".actions"));
        Assert.False(sheet.Find("[data-testid=order]").HasAttribute("data-status"));
    }

    [Fact]
    public void Missing_SaysSoAndNothingElse()
    {
        var sheet = Render<OrderSheet>(parameters => parameters
            .Add(component => component.Id, new OrderId(77))
            .Add(component => component.View, null)
            .Add(component => component.Missing, true));

        Assert.Equal("Order not found", sheet.Find("h1").TextContent);
        Assert.Contains("There is no order #77.", sheet.Markup, StringComparison.Ordinal);
        Assert.Empty(sheet.FindAll("[aria-busy], .actions, [data-copy]"));
        Assert.Equal("/orders", sheet.Find("form[role=search]").GetAttribute("action"));
        Assert.Equal("q", sheet.Find("form input").GetAttribute("name"));
    }

    [Fact]
    public void Unreadable_SaysWhyAndOffersToReadAgain()
    {
        var sheet = RenderSheet(null, problem: "The disk is full.");

        Assert.Contains("The disk is full.", sheet.Find("[role=alert]").TextContent);
        Assert.Empty(sheet.FindAll("[aria-busy]"));
        sheet.Button("Retry reading").Click();
        Assert.Equal(1, _readAgain);
    }

    [Fact]
    public void Head_TellsWhoOrderedWhatIsPaidAndWhere()
    {
        var head = RenderSheet(Samples.Order()).Find("header");

        Assert.Equal(["Priya Nair", "Kimchi Corner", "€19.50"], head.QuerySelectorAll(".who > span").Select(part => part.TextContent.Trim()));
        Assert.Equal(["Restaurant", "Blocking"], head.QuerySelectorAll(".chip").Select(chip => chip.TextContent.Trim()));
    }

    [Fact]
    public void Head_OfAPinnedOrder_SaysSo()
    {
        var order = Samples.Order();

        var sheet = RenderSheet(order with { Summary = order.Summary with { Pinned = true } });

        Assert.Contains("mode pinned by the caller", sheet.Find("header").TextContent);
    }

    [Fact]
    public void Head_OfAnOrderSentInTheOtherMode_SaysSo() => Assert.Equal(
        ["Done", "Async", "sent in Blocking"], RenderSheet(Histories.FlippedAndRetried).FindAll("header .chip").Select(chip => chip.TextContent.Trim()));

    [Theory]
    [InlineData(null, "Orders", "/orders")]
    [InlineData("board", "Board", "/")]
    [InlineData("//evil.example", "Orders", "/orders")]
    public void OnItsPage_TheWayBackIsWhereItWasOpened(string? from, string label, string address)
    {
        var sheet = Render<OrderSheet>(parameters => parameters
            .Add(component => component.Id, new OrderId(1042))
            .Add(component => component.View, Samples.Order())
            .Add(component => component.Home, OrderHome.Parse(from)));

        var way = sheet.Find("nav a");
        Assert.Equal((label, address), (way.TextContent.Trim(), way.GetAttribute("href")));
    }

    [Fact]
    public void Parts_FollowTheLessonFromTimesToSteps()
    {
        var sheet = RenderSheet(Histories.FlippedAndRetried);

        Assert.Equal(
            ["served", "waited", "failed", "all"], sheet.FindAll(".figure").Select(figure => figure.GetAttribute("data-testid")!["time-".Length..]));
        Assert.NotNull(sheet.Find("[data-testid=lesson]"));
        Assert.StartsWith("Waited for a waiter 40.1 s, Payment 2.0 s", sheet.Find(".bar.whole").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(8, sheet.FindAll(".steps tbody tr").Count);
        Assert.Single(sheet.FindAll(".bar.whole .switch.mode-async"));
    }

    [Fact]
    public void Running_ShowsOneStepNowItsProgressAndTheOthersToCome()
    {
        var sheet = RenderSheet(Samples.Order());

        Assert.Equal("Restaurant", sheet.Find(".is-now b").TextContent);
        Assert.Equal(["Courier", "Notify"], sheet.FindAll(".is-next b").Select(title => title.TextContent));
        Assert.Equal("usually about 1.9 s left", sheet.Find("[data-testid=progress]").TextContent.Trim());
    }

    [Fact]
    public void Ended_ShowsNothingToCome() =>
        Assert.Empty(RenderSheet(Samples.Order(OrderStatus.Completed)).FindAll("[data-testid=progress], .is-now, .is-next, .to-come, .now"));

    [Fact]
    public void OnItsPage_CannotBeClosed() => Assert.Empty(RenderSheet(Samples.Order()).FindAll("[aria-label=Close]"));

    [Fact]
    public void InDrawer_CanBeClosedAndOpenedOnItsPage()
    {
        var sheet = RenderSheet(Samples.Order(), inDrawer: true);

        sheet.Button("Close").Click();

        Assert.Equal(1, _closed);
        Assert.Equal("escape", sheet.Button("Close").GetAttribute("data-key"));
        Assert.Equal("/orders/1042?from=board", sheet.Find("a[aria-label='Open its own page']").GetAttribute("href"));
        Assert.Empty(sheet.FindAll("h1"));
    }

    [Fact]
    public void Items_AndTotal_AreInEuro() =>
        Assert.Equal(["€13.50", "€6.00", "€19.50"], RenderSheet(Samples.Order()).FindAll(".item em").Select(price => price.TextContent));

    [Theory]
    [InlineData("article", "usually 900 ms")]
    [InlineData("quick", "usually 5.0 s")]
    public void UsualTime_IsMeasuredOnlyWhereTheOrdersKitchenIsTheBoards(string board, string usual)
    {
        var sheet = Render<OrderSheet>(parameters => parameters
            .Add(component => component.Id, new OrderId(1042))
            .Add(component => component.View, Samples.Order())
            .Add(component => component.Board, new BoardSnapshot
            {
                Controls = Controls.Default with { Kitchen = KitchenProfile.Find(board)! }, // one of the named ones
                Stations = [new StationSnapshot(StepName.Restaurant, 4, 900, PartnerHealth.Healthy)],
            }));

        Assert.Contains(usual, sheet.Find(".steps").TextContent.Replace('\u00A0', ' '));
    }

    private IRenderedComponent<OrderSheet> RenderSheet(OrderHistory? view, string? problem = null, bool inDrawer = false) =>
        Render<OrderSheet>(parameters => parameters
            .Add(component => component.Id, new OrderId(1042))
            .Add(component => component.View, view)
            .Add(component => component.Problem, problem)
            .Add(component => component.InDrawer, inDrawer)
            .Add(component => component.OwnPage, "/orders/1042?from=board")
            .Add(component => component.Board, BoardSnapshot.Empty)
            .Add(component => component.ReadAgain, () => _readAgain++)
            .Add(component => component.Close, () => _closed++));
}
