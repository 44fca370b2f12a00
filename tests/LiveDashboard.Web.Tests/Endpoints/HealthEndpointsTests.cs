using System.Net;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Journal;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Live needs only a listening process; ready needs a recovered journal that commits.</summary>
public sealed class HealthEndpointsTests
{
    [Fact]
    public async Task Live_BeforeAnythingIsReady_Is200()
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.Client.GetAsync("/health/live", ApiHost.Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Ready_WhileRecovering_Is503WithTheProgress() =>
        await AssertReadyAsync(JournalHealth.Recovering(3, 9), HttpStatusCode.ServiceUnavailable, """{"recovered":3,"total":9}""");

    [Fact]
    public async Task Ready_WhenTheJournalCannotCommit_Is503WithTheReason() =>
        await AssertReadyAsync(
            JournalHealth.Failing("The disk is full."), HttpStatusCode.ServiceUnavailable, """{"reason":"The disk is full."}""");

    [Fact]
    public async Task Ready_WhenTheJournalCommits_Is200() =>
        await AssertReadyAsync(new JournalHealth(9, 9, true, null), HttpStatusCode.OK, """{"recovered":9,"total":9}""");

    private static async Task AssertReadyAsync(JournalHealth journal, HttpStatusCode status, string body)
    {
        await using var host = await ApiHost.StartAsync();
        host.Board.Publish(new BoardSnapshot { Journal = journal });

        using var response = await host.Client.GetAsync("/health/ready", ApiHost.Stop);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(ApiHost.Stop));
    }
}
