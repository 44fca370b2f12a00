using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Components.OrderList;

namespace LiveDashboard.Web.Tests.Components.OrderList;

public sealed class SearchBoxTests : ComponentTest
{
    [Fact]
    public void Syntax_AsItIsExplained_IsUnderstood()
    {
        var terms = RenderBox().FindAll("dl.syntax dt, .syntax dt").Select(term => term.TextContent.Trim()).ToList();

        Assert.NotEmpty(terms);
        Assert.All(terms, AssertUnderstood);
    }

    [Fact]
    public void Syntax_UnitsOfTime_AreUnderstood()
    {
        var meaning = RenderBox().FindAll(".syntax div").Single(row => row.TextContent.StartsWith("slower:", StringComparison.Ordinal)).QuerySelector("dd")!.TextContent;
        var units = meaning[(meaning.IndexOf(':', StringComparison.Ordinal) + 1)..].Split([",", " or "], StringSplitOptions.TrimEntries);

        Assert.Equal(4, units.Length);
        Assert.All(units, unit => AssertUnderstood($"slower:5{unit}"));
    }

    private static void AssertUnderstood(string term) => Assert.True(OrderQuery.TryParse(term, out _, out var problem), problem);

    private IRenderedComponent<SearchBox> RenderBox() => Render<SearchBox>(box => box.Add(search => search.Text, ""));
}
