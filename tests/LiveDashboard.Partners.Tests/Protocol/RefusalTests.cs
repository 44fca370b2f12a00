using System.Net;

namespace LiveDashboard.Partners.Tests.Protocol;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("Zoë/1/payment")]
    public async Task Post_KeyMissingOrNotVisibleAscii_NamesTheHeader(string? key)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("payment", key);

        Assert.Equal(["Idempotency-Key"], (await Answer.FaultsAsync(response)).Keys);
        Assert.Equal(0, (await world.SummariseAsync()).Effects);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public async Task Post_KeyAtTheLimit_IsTakenAndOneLongerIsRefused(int length, bool isTaken)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("payment", new string('~', length));

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("latency")]
    [InlineData("latency=fast")]
    [InlineData("latency=NaN")]
    [InlineData("latency=-1")]
    [InlineData("latency=600001")]
    [InlineData("latency=5; latency=5")]
    [InlineData("latency=10; spread=11")]
    [InlineData("capacity=100001")]
    [InlineData("capacity=1.5")]
    [InlineData("failure=1.1")]
    [InlineData("decline=-0.1")]
    [InlineData("outage=2")]
    [InlineData("hang=0.5")]
    [InlineData("draw=1")]
    [InlineData("fate=1")]
    public async Task Post_KitchenMalformedOrOutOfRange_NamesTheHeader(string kitchen)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("payment", "home/1/payment", kitchen);

        Assert.Equal(["Kitchen"], (await Answer.FaultsAsync(response)).Keys);
    }

    [Fact]
    public async Task Post_OrderNotVisibleAscii_NamesTheHeader()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("payment", "home/1/payment", order: "home 1");

        Assert.Equal(["Order"], (await Answer.FaultsAsync(response)).Keys);
    }

    [Theory]
    [InlineData(16_384, HttpStatusCode.OK)]
    [InlineData(16_385, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_BodyAtTheLimit_IsReadAndOneLargerIsRefused(int length, HttpStatusCode expected)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.PostAsync("payment", "home/1/payment", body: new string('x', length));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task GetLedger_WithoutOrder_NamesTheParameter()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var response = await world.GetAsync("ledger");

        Assert.Equal(["order"], (await Answer.FaultsAsync(response)).Keys);
    }
}
