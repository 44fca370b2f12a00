using System.Net;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Web.Tests.Hosting;

public sealed class PartnersServiceTests : IDisposable
{
    private const string Elsewhere = "open-sesame";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livedashboard-web-");
    private readonly PartnerOptions _kitchen = new() { PartnersKey = Elsewhere, PaymentUrl = new Uri("http://127.0.0.1:9/") };

    [Fact]
    public async Task Secrets_OfAMixedKitchen_EachGoToTheirOwnPartnersOnly()
    {
        var addresses = new EmbeddedPartnerAddresses();
        await using var service = Service(addresses);

        await service.StartAsync(App.Stop);

        var embedded = addresses.Key(StepName.Restaurant);
        Assert.Equal(Elsewhere, addresses.Key(StepName.Payment));
        Assert.Matches("^[A-Za-z0-9_-]{43}$", embedded);
        Assert.Equal((embedded, embedded), (addresses.Key(StepName.Courier), addresses.Key(StepName.Notify)));
    }

    [Fact]
    public async Task EmbeddedPartners_AreCalledWithTheSecretOfThisStartOnly()
    {
        var addresses = new EmbeddedPartnerAddresses();
        await using var service = Service(addresses);
        await service.StartAsync(App.Stop);
        var first = addresses.Key(StepName.Notify);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(addresses, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(addresses, Elsewhere));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(addresses, first));
        await service.StopAsync(App.Stop);
        await using var again = Service(addresses);
        await again.StartAsync(App.Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(addresses, first));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private PartnersService Service(EmbeddedPartnerAddresses addresses) => new(
        addresses, _kitchen, new OrdersOptions { DataPath = _folder.FullName }, TimeProvider.System, NullLoggerFactory.Instance);

    private static async Task<HttpStatusCode> CallAsync(EmbeddedPartnerAddresses addresses, string? key)
    {
        using var client = new HttpClient();
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(addresses.Http1(StepName.Notify), "notify"));
        call.Headers.Add("Idempotency-Key", "home/life/1/notify");
        call.Headers.Add("Kitchen", "latency=0");
        if (key is not null)
        {
            call.Headers.Add("Partners-Key", key);
        }

        using var answer = await client.SendAsync(call, App.Stop);
        return answer.StatusCode;
    }
}
