using System.Net;
using LiveDashboard.Web.Security;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Parses one address to listen on: loopback only, without a path.</summary>
internal static class ListenAddress
{
    private const string Localhost = "localhost";

    /// <summary>The address in the server's format.</summary>
    /// <exception cref="StartException">It is not valid to listen on; the message names the setting and what is allowed.</exception>
    public static string Read(string setting, string text)
    {
        var address = Parse(setting, text);
        if (address.IsUnixPipe)
        {
            return text;
        }

        if (!IsHost(address.Host))
        {
            throw Wrong(setting, text, "is not an address");
        }

        if (!IsHttp(address.Scheme))
        {
            throw Wrong(setting, text, "is not an http address");
        }

        if (address.Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
        {
            throw Wrong(setting, text, $"has a port that is not one of 0 to {IPEndPoint.MaxPort}");
        }

        if (address.PathBase.Length > 0)
        {
            throw Wrong(setting, text, $"has a path, and the board is served at the root only: leave {address.PathBase} away");
        }

        if (!LoopbackOnly.IsLoopbackName(address.Host))
        {
            throw new NotLoopbackException($"{setting}: {text}");
        }

        // Two sockets, IPv4 and IPv6, cannot share a dynamic port.
        return address.Port == 0 && address.Host.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
            ? $"{address.Scheme}://{IPAddress.Loopback}:0"
            : text;
    }

    /// <summary>The loopback address with the port.</summary>
    /// <exception cref="StartException">It is not a port.</exception>
    public static string OfPort(string setting, string scheme, string port) =>
        ushort.TryParse(port, out var number)
            ? Read(setting, $"{scheme}://{Localhost}:{number}")
            : throw new StartException($"{setting}: '{port}' is not a port, 0 to {IPEndPoint.MaxPort}.");

    private static bool IsHttp(string scheme) =>
        scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) || scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);

    private static bool IsHost(string host) => host is "*" or "+" || Uri.CheckHostName(host) is not UriHostNameType.Unknown;

    private static BindingAddress Parse(string setting, string text)
    {
        try
        {
            return BindingAddress.Parse(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw Wrong(setting, text, "is not an address");
        }
    }

    private static StartException Wrong(string setting, string text, string fault) =>
        new($"{setting}: {text} {fault}. Allowed is http://, localhost or an address such as 127.0.0.1, and a port, for example {ListenPlan.Default}.");
}
