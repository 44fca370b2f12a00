using System.Text;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Security;

/// <summary>Keeps strangers out while there is no sign-in: own machine, own host names, own pages, own scripts.</summary>
internal static class BoardSecurity
{
    private static readonly string[] s_ownHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddBoardSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowEmptyHosts = false;
            if (string.IsNullOrWhiteSpace(configuration["AllowedHosts"]))
            {
                options.AllowedHosts = s_ownHosts;
            }
        });
        return services.Configure<KestrelServerOptions>(Restrict);
    }

    /// <summary>Goes first, so that whatever answers later answers with the headers.</summary>
    public static IApplicationBuilder UseBoardSecurity(this IApplicationBuilder app) =>
        app.UseMiddleware<SecurityHeadersMiddleware>().UseMiddleware<ForeignOriginMiddleware>();

    // The server is set up here and nowhere else: of two endpoint defaults the later one would silently win.
    private static void Restrict(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.ConfigureEndpointDefaults(LoopbackOnly.Demand);
        FileBudget.Bound(server.Limits);

        // Bytes that are no UTF-8 would get an empty 400; read byte by byte, the key's own rule refuses them.
        server.RequestHeaderEncodingSelector = name => name == IdempotencyKeyHeader.Name ? Encoding.Latin1 : null;
    }
}
