using System.Globalization;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Somebody removes the locks of a data folder while its app stands still, and starts a second one: the first ends, and nothing acknowledged is lost.</summary>
public sealed class SecondOwnerTests
{
    [Fact]
    public async Task LocksRemoved_AndASecondAppStarted_TheFirstEndsAndEveryOrderIsThere()
    {
        await using var first = await Dashboard.StartAsync();
        await first.Api.SetModeAsync("async");
        var before = await first.Api.SendOrderAsync("Grace");
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
        // Stopped in the middle of a commit it would keep everybody out.
        await Eventually.GetAsync(() => first.Api.OrderAsync(before.Id), order => order.Status == "completed");
        // Within a second it would take its lock again, and the second app would be refused.
        first.Send(UnixSignal.Stop);
        File.Delete(Path.Combine(first.DataPath, "owner.lock"));
        File.Delete(Path.Combine(first.DataPath, "partners", "partners.lock"));

        await using var second = ChildProcess.Start(
            BuiltProject.Web,
            ["--urls", address.ToString()],
            new Dictionary<string, string> { ["Orders__DataPath"] = first.DataPath, ["Kitchen__Name"] = "quick" });
        using var http = new HttpClient { BaseAddress = address };
        var api = new DashboardApi(http);
        await Eventually.GetAsync(() => IsReadyAsync(http), ready => ready);
        first.Send(UnixSignal.Continue);
        var after = await api.SendOrderAsync("Ada");

        Assert.Equal(1, await first.EndAsync());
        Assert.True(after.Id > before.Id);
        Assert.Equal("completed", (await Eventually.GetAsync(() => api.OrderAsync(before.Id), order => order.Status == "completed")).Status);
        Assert.Equal("completed", (await Eventually.GetAsync(() => api.OrderAsync(after.Id), order => order.Status == "completed")).Status);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
