using System.Buffers.Text;
using System.Security.Cryptography;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Partners;

namespace LiveDashboard.Web.Hosting;

/// <summary>Prepares the partners before the pipeline needs them: starts embedded ones, discovers remote ones.</summary>
internal sealed class PartnersService(
    EmbeddedPartnerAddresses addresses, PartnerOptions kitchen, OrdersOptions orders, TimeProvider time, ILoggerFactory loggers)
    : IHostedService, IAsyncDisposable
{
    private const int SecretBytes = 32;

    // Only this process calls the embedded partners: the secret is new at each start and never leaves the process.
    private readonly string _secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
    private PartnersHost? _host;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var remote = StepNames.All.Select(kitchen.UrlOf).ToArray();
        if (remote.Any(url => url is null))
        {
            var options = new PartnersOptions { DataPath = Path.Combine(orders.DataPath, "partners"), Key = _secret };
            _host = await PartnersHost.StartAsync(options, time, loggers, cancellationToken);
        }

        var outside = new RemotePartnerAddresses(
            [.. remote.Select(url => url ?? _host!.Http1Url)], // the host was started when an address is missing
            [.. remote.Select(url => url is null ? _secret : kitchen.PartnersKey)],
            time,
            loggers.CreateLogger<RemotePartnerAddresses>());
        await outside.DiscoverAsync(cancellationToken);
        addresses.Set(outside);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _host?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
