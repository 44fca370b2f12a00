using System.Net.Sockets;
using System.Text;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>SIGTERM ends the app by itself, with exit code 0.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("quick", 0)]
    [InlineData("article", 60)]
    [InlineData("article-simulated", 60)]
    public async Task Terminate_IdleOrWithOrdersUnderWay_EndsWithZeroInTime(string kitchen, int orders)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await using var dashboard = await Dashboard.StartAsync(KeyValuePair.Create("Kitchen__Name", kitchen));
        await dashboard.Api.SetModeAsync("blocking", workers: 5);
        if (orders > 0)
        {
            await dashboard.Api.SendBurstAsync(orders);
            await Eventually.GetAsync(dashboard.Api.BoardAsync, board => board.Counts.Payment > 0);
        }

        Assert.Equal(0, await dashboard.StopAsync());
    }

    [Theory]
    [InlineData("async")]
    [InlineData("blocking")]
    public async Task Terminate_WithManyOrdersInFlight_EndsWithZeroAndEveryOneGoesOnAfterwards(string mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        const int orders = 100_000;
        await using var dashboard = await Dashboard.StartAsync(KeyValuePair.Create("Kitchen__Name", "article-simulated"));
        await dashboard.Api.SetModeAsync(mode);
        await dashboard.Api.SendBurstAsync(orders);
        var awaited = mode == "async" ? orders : 8;
        await Eventually.GetAsync(dashboard.Api.BoardAsync, board => board.Counts.Payment == awaited);

        var exitCode = await dashboard.StopAsync();
        await dashboard.StartAgainAsync();
        await dashboard.Api.SetKitchenAsync("quick-simulated");
        await dashboard.Api.SetModeAsync("async");

        Assert.Equal(0, exitCode);
        Assert.Equal(CountsAnswer.Done(orders), (await dashboard.Api.SettledAsync(orders)).Counts);
    }

    [Fact]
    public async Task Terminate_WhileAClientNeverEndsItsRequest_EndsWithZeroAndKeepsWhatWasAccepted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await using var dashboard = await Dashboard.StartAsync();
        await dashboard.Api.SetPausedAsync(true);
        await dashboard.Api.SendBurstAsync(7);
        using var client = new TcpClient();
        await client.ConnectAsync(dashboard.Address.Host, dashboard.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/orders HTTP/1.1\r\nHost: {dashboard.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"));

        var exitCode = await dashboard.StopAsync();
        var faults = dashboard.Faults.ToList();
        await dashboard.StartAgainAsync();

        Assert.Equal(0, exitCode);
        Assert.Empty(faults);
        Assert.Equal(7, (await dashboard.Api.BoardAsync()).Counts.Queued);
    }
}
