using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Partners.Hosting;

/// <summary>One address to listen on, and after the start the bound address.</summary>
internal sealed class ListenAddress
{
    private readonly Uri _wanted;
    private readonly IPAddress? _address;
    private ListenOptions? _listening;

    /// <exception cref="PartnersStartException">The address cannot be listened on.</exception>
    public ListenAddress(string name, Uri wanted)
    {
        var isPlain = wanted is { IsAbsoluteUri: true, PathAndQuery: "/", UserInfo: "" } && wanted.Scheme == Uri.UriSchemeHttp;
        if (!isPlain || (!IPAddress.TryParse(wanted.Host.Trim('[', ']'), out _address) && !IsLocalhost(wanted)))
        {
            throw new PartnersStartException(
                $"{name} '{wanted}' is not an address to listen on: write http://, an IP address or localhost, and a port.");
        }

        if (_address is null && wanted.Port == 0)
        {
            // IPv4 and IPv6 sockets cannot be bound to the same free port at once.
            _address = IPAddress.Loopback;
        }

        _wanted = wanted;
    }

    /// <summary>The address with the bound port; only after the start.</summary>
    public Uri Bound => new UriBuilder(Uri.UriSchemeHttp, Host, Port).Uri;

    public void Listen(KestrelServerOptions options, HttpProtocols protocols, PortConnections connections)
    {
        if (_address is null)
        {
            options.ListenLocalhost(_wanted.Port, Configure);
        }
        else
        {
            options.Listen(_address, _wanted.Port, Configure);
        }

        void Configure(ListenOptions listen)
        {
            listen.Protocols = protocols;
            listen.Use(next => connection => connections.ServeAsync(connection, next));
            _listening = listen;
        }
    }

    /// <summary>The host as configured; an IPv6 address is in brackets.</summary>
    public string Host => _wanted.Host;

    public bool IsEveryAddress => Equals(_address, IPAddress.Any) || Equals(_address, IPAddress.IPv6Any);

    /// <summary>
    /// The address as reachable by the sender of a request to <paramref name="asked"/>: by the same name when both listen on the
    /// same address. The door has checked that name, so a foreign one is never echoed.
    /// </summary>
    public Uri ReachedBy(HttpRequest request, ListenAddress asked) => string.Equals(Host, asked.Host, StringComparison.OrdinalIgnoreCase)
        ? new UriBuilder(Uri.UriSchemeHttp, request.Host.Host, Port).Uri
        : Bound;

    private int Port => _address is null || _listening?.IPEndPoint is not { } bound ? _wanted.Port : bound.Port;

    private static bool IsLocalhost(Uri wanted) => string.Equals(wanted.Host, "localhost", StringComparison.OrdinalIgnoreCase);
}
