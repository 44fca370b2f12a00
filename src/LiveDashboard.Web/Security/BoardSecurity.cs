using System.Text;
using LiveDashboard.Web.Endpoints.Requests;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Security;

/// <summary>Keeps strangers out while there is no sign-in: own machine, own host names, own pages, own scripts.</summary>
internal static class BoardSecurity
{
    public static IServiceCollection AddBoardSecurity(this IServiceCollection services)
    {
        // The framework's own filter stands before everything else, and AllowedHosts=* would open it: it passes all on to ours.
        services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = ["*"];
            options.AllowEmptyHosts = true;
        });
        return services.Configure<KestrelServerOptions>(Restrict);
    }

    /// <summary>Goes first, so that whatever answers later answers with the headers.</summary>
    public static IApplicationBuilder UseBoardSecurity(this IApplicationBuilder app) =>
        app.UseMiddleware<SecurityHeadersMiddleware>().UseMiddleware<OwnHostMiddleware>().UseMiddleware<ForeignOriginMiddleware>();

    // The server is set up here and nowhere else: of two endpoint defaults the later one would silently win.
    private static void Restrict(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.ConfigureEndpointDefaults(LoopbackOnly.ThrowIfReachableFromOutside);
        FileBudget.Bound(server.Limits);

        // Bytes that are no UTF-8 would get an empty 400; read byte by byte, the key's own rule refuses them.
        server.RequestHeaderEncodingSelector = name => name == IdempotencyKeyHeader.Name ? Encoding.Latin1 : null;
    }
}
