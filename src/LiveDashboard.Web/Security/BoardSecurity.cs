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
        services.Configure<KestrelServerOptions>(options => options.ConfigureEndpointDefaults(LoopbackOnly.Demand));
        return services;
    }

    /// <summary>Goes first, so that whatever answers later answers with the headers.</summary>
    public static IApplicationBuilder UseBoardSecurity(this IApplicationBuilder app) =>
        app.UseMiddleware<SecurityHeadersMiddleware>().UseMiddleware<ForeignOriginMiddleware>();
}
