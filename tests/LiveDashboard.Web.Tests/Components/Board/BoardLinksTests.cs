using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Components.Board;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class BoardLinksTests
{
    [Fact]
    public void Links_LeadToTheOrdersThatTheBoardCounts()
    {
        Assert.Equal(
            ["is:board", "is:board status:waiting", "is:board status:running", "is:board status:done", "is:board status:failed", "is:board status:cancelled"],
            new[] { BoardLinks.All, BoardLinks.Waiting, BoardLinks.InFlight, BoardLinks.Done, BoardLinks.Failed, BoardLinks.Cancelled }.Select(Query));
        Assert.Equal(["is:board is:late", "is:board status:done ended:10s"], new[] { BoardLinks.Late, BoardLinks.DoneInTenSeconds }.Select(Query));
        Assert.Equal("is:board stage:courier", Query(BoardLinks.Of(StepName.Courier)));
        Assert.Equal(BoardLinks.Done, BoardLinks.Of(OrderStage.Done));
    }

    [Fact]
    public void Links_OfAllStages_AreSearchesThatCanBeRead() => Assert.All(
        Enum.GetValues<OrderStage>(),
        stage => Assert.True(OrderQuery.TryParse(Query(BoardLinks.Of(stage)), out _, out var problem), problem));

    private static string Query(string link)
    {
        Assert.StartsWith("/orders?q=", link, StringComparison.Ordinal);
        return QueryHelpers.ParseQuery(new Uri("http://localhost" + link).Query)["q"].ToString();
    }
}
