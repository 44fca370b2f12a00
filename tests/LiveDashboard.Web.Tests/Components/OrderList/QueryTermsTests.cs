using LiveDashboard.Web.Components.OrderList;

namespace LiveDashboard.Web.Tests.Components.OrderList;

public sealed class QueryTermsTests
{
    [Theory]
    [InlineData("", "status:failed", "status:failed")]
    [InlineData("status:failed", "status:failed", "")]
    [InlineData("STATUS:Failed priya", "status:failed", "priya")]
    [InlineData("status:running priya", "status:failed", "priya status:failed")]
    [InlineData("restaurant:\"taco status:failed\"  step:courier", "status:failed", "restaurant:\"taco status:failed\" step:courier status:failed")]
    [InlineData("is:board status:failed", "is:late", "is:board status:failed is:late")]
    [InlineData("is:board is:late", "is:late", "is:board")]
    [InlineData("-status:failed", "status:failed", "-status:failed status:failed")]
    [InlineData("\"half open", "is:late", "\"half open is:late")]
    public void Toggle_PutsTheTermInOrTakesItOut(string query, string term, string expected) =>
        Assert.Equal(expected, QueryTerms.Toggle(query, term));

    [Fact]
    public void Without_TakesOutOneTermAndKeepsTheRest() =>
        Assert.Equal("step:payment \"two words\"", QueryTerms.Without("step:payment status:failed \"two words\"", "status:failed"));
}
