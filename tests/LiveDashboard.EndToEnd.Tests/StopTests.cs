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
}
