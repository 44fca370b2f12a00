using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Security;

/// <summary>Stops the start, before any port is opened, when an address could be reached from another machine.</summary>
internal static class LoopbackOnly
{
    /// <exception cref="NotLoopbackException">The address is not this machine's own.</exception>
    public static void Demand(ListenOptions listen)
    {
        ArgumentNullException.ThrowIfNull(listen);
        if (!IsLoopback(listen.EndPoint))
        {
            throw new NotLoopbackException(listen.ToString() ?? "The address");
        }
    }

    internal static bool IsLoopback(EndPoint? address) => address switch
    {
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
        UnixDomainSocketEndPoint => true,
        _ => false,
    };
}
