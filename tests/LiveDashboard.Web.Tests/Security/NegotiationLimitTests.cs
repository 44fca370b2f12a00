using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>Whoever negotiates connections without end is told to wait; everything else goes on.</summary>
public sealed class NegotiationLimitTests
{
    private const int AtOnce = 10;

    [Theory]
    [InlineData("/hubs/orders/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task Negotiation_BeyondTheLimit_Is429WithRetryAfter(string path)
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Limits:NegotiationsPerSecond"] = "1" });
        var (taken, refused) = (0, 0);
        for (var call = 0; refused == 0; call++)
        {
            using var answer = await app.SendAsync("POST", path, "");
            taken += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
            refused += answer.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
            Assert.Equal(refused == 1, answer.Headers.RetryAfter?.Delta == TimeSpan.FromSeconds(1));
        }

        Assert.True(taken >= AtOnce, $"{taken} were taken");
        await app.GetAsync("/api/board");
    }
}
