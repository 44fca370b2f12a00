using System.Net.Sockets;
using LiveDashboard.Partners.Hosting;
using LiveDashboard.Partners.Kitchen;
using LiveDashboard.Partners.Ledger;
using LiveDashboard.Partners.Protocol;
using LiveDashboard.Partners.Steps;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Partners;

/// <summary>Hosts the four partners: their ledger, their two ports, and a graceful shutdown.</summary>
public sealed class PartnersHost : IAsyncDisposable
{
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(2);

    private readonly EffectLedger _ledger;
    private readonly IReadOnlyList<Partner> _partners;
    private readonly WebApplication _app;
    private readonly ListenAddress _http1;
    private readonly ListenAddress _http2;
    private readonly Lazy<Task> _stopped;

    private PartnersHost(
        PartnersOptions options,
        ListenAddress http1,
        ListenAddress http2,
        EffectLedger ledger,
        TimeProvider timeProvider,
        ILoggerFactory loggers)
    {
        _http1 = http1;
        _http2 = http2;
        _ledger = ledger;
        var workLimit = new WorkLimit(options.MaxCallsUnderWay);
        _partners =
        [
            .. Enum.GetValues<PartnerStep>().Select(
                step => new Partner(step, ledger, workLimit, timeProvider, loggers.CreateLogger<Partner>())),
        ];
        var door = new PartnersDoor(new HostNames(options, http1, http2), options.Key is { } key ? new CallerKey(key) : null);
        var api = new PartnersApi(options, door, _partners, ledger, timeProvider, request => _http2.ReachedBy(request, _http1));
        _app = PartnersServer.Build(http1, http2, api, NewConnections, loggers, s_stopLimit);
        _stopped = new Lazy<Task>(StopOnceAsync);

        PortConnections NewConnections() => new(
            ConnectionLimit.Of(options.MaxConnections), options.MaxStrangers, timeProvider, loggers.CreateLogger<PortConnections>());
    }

    /// <summary>The partners' HTTP/1.1 address.</summary>
    public Uri Http1Url => _http1.Bound;

    /// <summary>The partners' address for cleartext HTTP/2 with prior knowledge.</summary>
    public Uri Http2Url => _http2.Bound;

    /// <summary>The full path of the ledger's folder.</summary>
    public string DataPath => _ledger.Path;

    /// <summary>Starts the partners on the system's clock, without logs.</summary>
    /// <exception cref="PartnersStartException">A value is wrong, a port is in use, or the folder cannot be used.</exception>
    public static Task<PartnersHost> StartAsync(PartnersOptions options, CancellationToken cancellationToken) =>
        StartAsync(options, TimeProvider.System, NullLoggerFactory.Instance, cancellationToken);

    /// <summary>Starts the partners; they listen when the task completes, and log only warnings and above.</summary>
    /// <exception cref="PartnersStartException">A value is wrong, a port is in use, or the folder cannot be used.</exception>
    public static async Task<PartnersHost> StartAsync(
        PartnersOptions options, TimeProvider timeProvider, ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(loggerFactory);

        options.Validate();
        var http1 = new ListenAddress(nameof(options.Http1Url), options.Http1Url);
        var http2 = new ListenAddress(nameof(options.Http2Url), options.Http2Url);
        var loggers = new QuietLoggerFactory(loggerFactory);
        var ledger = await EffectLedger.OpenAsync(options.DataPath, timeProvider, loggers.CreateLogger<EffectLedger>(), cancellationToken);
        PartnersHost? host = null;
        try
        {
            host = new PartnersHost(options, http1, http2, ledger, timeProvider, loggers);
            await host._app.StartAsync(cancellationToken);
            return host;
        }
        catch (Exception exception)
        {
            await (host?.DisposeAsync() ?? ledger.DisposeAsync());
            if (exception is IOException or SocketException)
            {
                throw new PartnersStartException(
                    $"The partners cannot listen on {options.Http1Url} and {options.Http2Url}: {exception.Message}", exception);
            }

            throw;
        }
    }

    /// <summary>Ends waiting calls with 503, finishes commits, releases ports and folder; takes about 2 s at most.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _stopped.Value.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await _stopped.Value;

    private async Task StopOnceAsync()
    {
        // The partners first: their waits and the waiting requests end at once, so the server has nothing to wait for.
        await Task.WhenAll(_partners.Select(partner => partner.StopAsync()));
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _ledger.DisposeAsync();
        foreach (var partner in _partners)
        {
            partner.Dispose();
        }
    }
}
