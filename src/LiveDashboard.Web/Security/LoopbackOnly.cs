using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Security;

/// <summary>Fails the start, before any port is opened, when an address could be reached from another machine.</summary>
internal static class LoopbackOnly
{
    /// <exception cref="NotLoopbackException">The address is not this machine's own.</exception>
    public static void ThrowIfReachableFromOutside(ListenOptions listen)
    {
        ArgumentNullException.ThrowIfNull(listen);
        if (!IsLoopback(listen.EndPoint))
        {
            throw new NotLoopbackException(listen.ToString() ?? "The address");
        }
    }

    /// <summary>Whether the host of an address or a request, brackets included, can only be this machine.</summary>
    internal static bool IsLoopbackName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address) && name.Trim('[', ']').Equals(address.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    internal static bool IsLoopback(EndPoint? address) => address switch
    {
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
        UnixDomainSocketEndPoint => true,
        _ => false,
    };
}
