using System.Net;

namespace LiveDashboard.Partners.Tests;

public sealed class HostTests
{
    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_PortInUse_IsRefusedAndGivesTheFolderBack()
    {
        await using var world = await PartnersWorld.StartAsync();
        await using var other = await PartnersWorld.StartAsync();
        await other.Host.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(
            () => PartnersHost.StartAsync(other.Options with { Http1Url = world.Host.Http1Url }, TestEnd));
        await using var started = await PartnersHost.StartAsync(other.Options, TestEnd);

        Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(world.Host.Http1Url.ToString(), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_UnusableFolder_IsRefused()
    {
        var file = Path.GetTempFileName();

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(
            () => PartnersHost.StartAsync(new PartnersOptions { DataPath = Path.Combine(file, "partners") }, TestEnd));

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Start_OptionOutOfRange_IsRefusedByName()
    {
        var options = new PartnersOptions { DataPath = "unused", CourierLatencyMs = 600_001 };

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(() => PartnersHost.StartAsync(options, TestEnd));

        Assert.Contains(nameof(PartnersOptions.CourierLatencyMs), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("http://partners.example:0")]
    [InlineData("http://127.0.0.1:0/partners")]
    public async Task Start_AddressThatCannotBeListenedOn_IsRefused(string address)
    {
        await using var world = await PartnersWorld.StartAsync();
        await world.Host.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(
            () => PartnersHost.StartAsync(world.Options with { Http2Url = new Uri(address) }, TestEnd));

        Assert.Contains(address, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_CallsWaitingForLatencyAndInLine_EndAtOnceWithoutATrace()
    {
        await using var world = await PartnersWorld.StartAsync();
        var working = world.PostAsync("payment", "home/1/payment", "latency=300; capacity=1");
        await world.Time.NextWaitAsync();
        var waiting = world.PostAsync("courier", "home/1/courier", "latency=300");
        await world.Time.NextWaitAsync();

        await world.Host.StopAsync(TestEnd);
        using var first = await working;
        using var second = await waiting;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (first.StatusCode, second.StatusCode));
        await world.RestartAsync();
        Assert.Equal(0, (await world.SummariseAsync()).Effects);
    }

    [Fact]
    public async Task Stop_Twice_IsTheSameStop()
    {
        await using var world = await PartnersWorld.StartAsync();

        await world.Host.StopAsync(TestEnd);
        await world.Host.StopAsync(TestEnd);
        await world.Host.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => world.GetAsync("/"));
    }
}
