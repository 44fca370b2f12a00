using System.Text;
using LiveDashboard.Web.Endpoints.Requests;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Security;

/// <summary>Restricts access while there is no sign-in: own machine, own host names, own pages, own scripts.</summary>
internal static class BoardSecurity
{
    public static IServiceCollection AddBoardSecurity(this IServiceCollection services)
    {
        // The framework's own filter runs first, and AllowedHosts=* would disable it: it passes everything on to ours.
        services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = ["*"];
            options.AllowEmptyHosts = true;
        });
        return services.Configure<KestrelServerOptions>(Restrict);
    }

    /// <summary>Belongs first in the pipeline, so that every response gets the headers.</summary>
    public static IApplicationBuilder UseBoardSecurity(this IApplicationBuilder app) =>
        app
        .UseMiddleware<SecurityHeadersMiddleware>()
        .UseMiddleware<OwnHostMiddleware>()
        .UseMiddleware<ForeignOriginMiddleware>()
        .UseMiddleware<NegotiationLimit>()
        .UseMiddleware<CommandCallerMiddleware>();

    // The server is configured only here: of two endpoint defaults the later one would silently win.
    private static void Restrict(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.ConfigureEndpointDefaults(LoopbackOnly.ThrowIfReachableFromOutside);
        FileBudget.Bound(server.Limits);

        // Invalid UTF-8 would get an empty 400; decoded as Latin-1, the key's own validation refuses it.
        server.RequestHeaderEncodingSelector = name => name == IdempotencyKeyHeader.Name ? Encoding.Latin1 : null;
    }
}
