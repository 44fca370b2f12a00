using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LiveDashboard.Web.Security;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>
/// Checks addresses, certificates and ports as the server will, while nothing runs yet: the server
/// itself starts last, when orders are already being processed.
/// </summary>
internal static class ListenRehearsal
{
    private const int AnyPort = 1;

    /// <exception cref="StartException">The server could not listen; the message says why.</exception>
    public static void Run(IServiceProvider services, IConfiguration settings, IEnumerable<string> addresses)
    {
        var plan = addresses.Select(BindingAddress.Parse).Where(address => !address.IsUnixPipe).ToList();
        ReadSettings(services, settings, plan.Any(address => address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase)));
        foreach (var address in plan.Where(address => address.Port > 0))
        {
            TakePort(address);
        }
    }

    private static void ReadSettings(IServiceProvider services, IConfiguration settings, bool isSecure)
    {
        var server = new KestrelServerOptions { ApplicationServices = services };
        server.ConfigureEndpointDefaults(LoopbackOnly.ThrowIfReachableFromOutside);
        try
        {
            server.Configure(settings.GetSection("Kestrel")).Load();
            if (isSecure)
            {
                server.ListenLocalhost(AnyPort, listen => listen.UseHttps());
            }
        }
        // None of our code runs here, only the server's own parsing of its configuration.
        catch (Exception exception) when (exception is not NotLoopbackException)
        {
            var fault = isSecure ? $"An https address needs a certificate (Kestrel__Certificates__Default__Path, or an http address instead): {FirstLine(exception)}"
                : $"The settings Kestrel__… cannot be used: {exception.Message}";
            throw new StartException(fault, exception);
        }
    }

    // The rest is about developer certificates.
    private static string FirstLine(Exception exception) => exception.Message.Split('\r', '\n')[0];

    private static void TakePort(BindingAddress address)
    {
        var ip = IPAddress.TryParse(address.Host, out var named) ? named : IPAddress.Loopback;
        using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(ip, address.Port));
            socket.Listen();
        }
        catch (SocketException exception)
        {
            throw new StartException(Describe(address.ToString(), exception.SocketErrorCode, exception.Message), exception);
        }
    }

    /// <summary>Why listening there fails, and what to do.</summary>
    public static string Describe(string address, SocketError error, string message)
    {
        var reason = error switch
        {
            SocketError.AddressAlreadyInUse => "another program listens there",
            SocketError.AccessDenied => "this user may not use that port",
            SocketError.AddressNotAvailable => "this machine does not have that address",
            _ => message.TrimEnd('.'),
        };
        return string.Create(
            CultureInfo.InvariantCulture, $"It cannot listen on {address}: {reason}. Choose another address, for example --urls http://localhost:5081.");
    }
}
