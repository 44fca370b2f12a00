using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace LiveDashboard.Partners.Tests.Protocol;

public sealed class NetworkTests
{
    private const string Secret = "open-sesame";

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://192.0.2.2:0")]
    public async Task Start_OnAnAddressThatOtherMachinesReach_IsRefusedUnlessAskedFor(string address)
    {
        var folder = Directory.CreateTempSubdirectory("partners-");
        var options = new PartnersOptions { DataPath = folder.FullName, Http1Url = new Uri(address), Key = Secret };

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(
            () => PartnersHost.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Contains("Partners__AllowNetwork=true", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(options.Http1Url.ToString(), refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete();
    }

    [Fact]
    public async Task Request_FromTheNetwork_NeedsTheKeyAndANameOfTheMachine()
    {
        await using var world = await PartnersWorld.StartAsync(options => options with
        {
            Http1Url = new Uri("http://0.0.0.0:0"),
            Http2Url = new Uri("http://0.0.0.0:0"),
            AllowNetwork = true,
            Key = Secret,
            Hosts = "kitchen;kitchen.test",
        });
        var own = OwnAddress();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(world, own, null, Secret));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(world, own, "kitchen.test", Secret));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(world, own, Environment.MachineName, Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(world, own, null, null));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(world, own, "evil.test", Secret));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(world, own, "192.0.2.7", Secret));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(world, IPAddress.Loopback, null, null));
    }

    private static async Task<HttpStatusCode> AskAsync(PartnersWorld world, IPAddress address, string? host, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{address}:{world.Host.Http1Url.Port}/ledger/summary");
        request.Headers.Host = host;
        if (key is not null)
        {
            request.Headers.Add("Partners-Key", key);
        }

        using var response = await world.SendAsync(request);
        return response.StatusCode;
    }

    private static IPAddress OwnAddress()
    {
        var own = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(entry => entry.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "This machine has no address but loopback.");
        return own!; // skipped without one
    }
}
