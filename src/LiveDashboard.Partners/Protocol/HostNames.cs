using System.Net;
using LiveDashboard.Partners.Hosting;

namespace LiveDashboard.Partners.Protocol;

/// <summary>The host names accepted in requests; any other may be a foreign page whose name resolves here (DNS rebinding).</summary>
internal sealed class HostNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private readonly bool _everyAddress;

    public HostNames(PartnersOptions options, ListenAddress http1, ListenAddress http2)
    {
        _everyAddress = http1.IsEveryAddress || http2.IsEveryAddress;
        _names.Add(http1.Host);
        _names.Add(http2.Host);
        if (options.AllowNetwork)
        {
            _names.Add(Environment.MachineName);
            _names.UnionWith(options.HostNames);
        }
    }

    public bool Accepts(HttpContext context)
    {
        var host = context.Request.Host.Host;
        return _names.Contains(host) || (IPAddress.TryParse(host, out var address) && IsOwn(address, context.Connection.LocalIpAddress));
    }

    // When listening on all addresses, the called one is the connection's local address.
    private bool IsOwn(IPAddress address, IPAddress? called) =>
        IPAddress.IsLoopback(address) || (_everyAddress && called is not null && called.MapToIPv6().Equals(address.MapToIPv6()));
}
