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

    [Fact]
    public void Chips_AreInTheScreensWords()
    {
        var chips = RenderBox().FindAll(".chips a").ToDictionary(chip => chip.TextContent.Trim(), chip => chip.GetAttribute("title"));

        Assert.Equal(
            ["status:waiting", "status:running", "status:done", "status:failed", "status:cancelled", "is:late", "slower:30s"],
            new[] { "Waiting", "Running", "Done", "Failed", "Cancelled", "Late", "Slow" }.Select(name => chips[name]));
    }

    [Theory]
    [InlineData("status:waiting")]
    [InlineData("status:accepted")]
    [InlineData("is:board STATUS:Accepted")]
    public void Chip_OfWhatWasTypedInEitherWord_IsOnAndTakesItOut(string text)
    {
        var chip = RenderBox(text).FindAll(".chips a").Single(link => link.GetAttribute("aria-current") == "true");

        Assert.Equal("Waiting", chip.TextContent.Trim());
        Assert.DoesNotContain("status", chip.GetAttribute("href"), StringComparison.Ordinal);
    }

    private static void AssertUnderstood(string term) => Assert.True(OrderQuery.TryParse(term, out _, out var problem), problem);

    private IRenderedComponent<SearchBox> RenderBox(string text = "") => Render<SearchBox>(box => box.Add(search => search.Text, text));
}
