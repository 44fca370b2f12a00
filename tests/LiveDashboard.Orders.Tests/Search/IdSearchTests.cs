using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Search;

public sealed class IdSearchTests
{
    [Theory]
    [InlineData("#17", "17")]
    [InlineData("id:40,3,17", "40 17 3")]
    [InlineData("id:1,2,3 -id:2", "3 1")]
    [InlineData("-id:3,4,5,6,7,8 id:1,2,3,4", "2 1")]
    [InlineData("id:17 burst:b2", "")]
    [InlineData("id:30 burst:b2", "30")]
    [InlineData("#9999", "")]
    public async Task Orders_AreFoundByTheirNumbers(string text, string ids)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        await engine.Intake.SubmitBurstAsync(new BurstRequest(20), null, default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(20), null, default);
        Assert.True(OrderQuery.TryParse(text, out var query, out var problem), problem);

        var page = await engine.Search.FindAsync(query, 50, null, default);

        Assert.Equal(ids, string.Join(' ', page!.Items.Select(order => order.Id)));
    }

    [Theory]
    [InlineData("id:")]
    [InlineData("id:0")]
    [InlineData("id:x")]
    [InlineData("id:9007199254740992")]
    public void Numbers_ThatAreNone_AreRefused(string text)
    {
        Assert.False(OrderQuery.TryParse(text, out _, out var problem));
        Assert.Contains("the number of an order", problem, StringComparison.Ordinal);
    }
}
