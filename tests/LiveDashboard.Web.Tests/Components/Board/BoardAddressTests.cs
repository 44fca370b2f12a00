using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class BoardAddressTests
{
    [Theory]
    [InlineData(null, null, null, "/")]
    [InlineData("1042", null, null, "/?order=1042")]
    [InlineData("9007199254740991", "restaurant", "10", "/?order=9007199254740991&stage=restaurant&cell=10")]
    [InlineData(null, "failed", "1000", "/?stage=failed&cell=1000")]
    public void Parse_OfWhatItWrote_IsTheSame(string? order, string? stage, string? cell, string address) =>
        Assert.Equal(address, BoardAddress.Parse(order, stage, cell).ToString());

    [Theory]
    [InlineData("0", "Restaurant", "2")]
    [InlineData("-1", "3", "0")]
    [InlineData("9007199254740992", "<script>", "1e3")]
    [InlineData("", "", "")]
    public void Parse_OfNonsense_LeavesItOut(string order, string stage, string cell) =>
        Assert.Equal(BoardAddress.Plain, BoardAddress.Parse(order, stage, cell));

    [Fact]
    public void Parse_NamesEveryPart() =>
        Assert.Equal(new BoardAddress(new OrderId(7), OrderStage.Waiting, 100), BoardAddress.Parse("7", "waiting", "100"));
}
