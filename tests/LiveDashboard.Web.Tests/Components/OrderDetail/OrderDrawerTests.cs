using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.OrderDetail;

namespace LiveDashboard.Web.Tests.Components.OrderDetail;

public sealed class OrderDrawerTests : ComponentTest
{
    private int _closed;
    private Func<Task<OrderHistory?>> _read = () => Task.FromResult<OrderHistory?>(Samples.Order());

    internal override IOrderQueries Queries => PortDouble.Of<IOrderQueries>((nameof(IOrderQueries.FindAsync), _ => _read()));

    [Fact]
    public void Open_IsADialogNamedByTheOrder()
    {
        var drawer = RenderDrawer();

        var dialog = drawer.Find("[role=dialog]");
        Assert.Equal("true", dialog.GetAttribute("aria-modal"));
        Assert.Equal("#1042", drawer.Find($"#{dialog.GetAttribute("aria-labelledby")}").TextContent);
    }

    [Theory]
    [InlineData(".scrim")]
    [InlineData("[aria-label=Close]")]
    public void Clicked_Closes(string place)
    {
        RenderDrawer().Find(place).Click();

        Assert.Equal(1, _closed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Slides_OnlyWhenAsked(bool slides) =>
        Assert.Equal(slides, RenderDrawer(slides).Find("[role=dialog]").ClassList.Contains("slides"));

    [Fact]
    public void Missing_SaysSoAndCanBeClosed()
    {
        _read = () => Task.FromResult<OrderHistory?>(null);

        var drawer = RenderDrawer();

        Assert.Equal("Order not found", drawer.Find("h2").TextContent);
        Assert.NotNull(drawer.Button("Close"));
    }

    [Fact]
    public void Broken_FailsAloneAndCanBeDrawnAgain()
    {
        _read = () => Task.FromResult<OrderHistory?>(Samples.Order() with { Spans = null! }); // what must never be
        var drawer = RenderDrawer();
        Assert.Contains("could not be drawn", drawer.Find("[role=alert]").TextContent);
        Assert.Equal("escape", drawer.Button("Close").GetAttribute("data-key"));

        _read = () => Task.FromResult<OrderHistory?>(Samples.Order());
        drawer.Button("Retry").Click();

        Assert.Equal("#1042", drawer.Find("h2").TextContent);
    }

    [Fact]
    public void BoardBehind_DrawnAgain_DoesNotDrawTheDrawer()
    {
        var drawer = RenderDrawer();
        var renders = drawer.FindComponent<OrderSheet>().RenderCount;

        drawer.Render(parameters => parameters.Add(component => component.Close, () => _closed++));

        Assert.Equal(renders, drawer.FindComponent<OrderSheet>().RenderCount);
    }

    private IRenderedComponent<OrderDrawer> RenderDrawer(bool slides = true) => Render<OrderDrawer>(parameters => parameters
        .Add(drawer => drawer.Id, new OrderId(1042))
        .Add(drawer => drawer.Slides, slides)
        .Add(drawer => drawer.Close, () => _closed++));
}
