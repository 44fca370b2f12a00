using System.Text.Json.Serialization.Metadata;
using LiveDashboard.Web.Endpoints.Serialization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveDashboard.Web.Hubs;

/// <summary>Registers the hub with its limits, and maps its address.</summary>
internal static class OrderHubSetup
{
    public const string Address = "/hubs/orders";

    /// <summary>A burst's arguments take less than 1 KB.</summary>
    private const int MaxMessageBytes = 32 * 1024;

    /// <summary>A ping does not wait behind a burst that is being committed.</summary>
    private const int MaxCallsAtOnce = 4;

    public static IServiceCollection AddOrderHub(this IServiceCollection services)
    {
        // For every hub, including the circuits' own.
        services.AddSingleton<HubCallLog>();
        services.AddSingleton<CircuitLimit>().AddSingleton<CircuitHandler>(provider => provider.GetRequiredService<CircuitLimit>());
        services.AddSignalR(options =>
            {
                options.AddFilter<HubCallLog>();
                options.AddFilter<CircuitLimit>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions.TypeInfoResolver =
                JsonTypeInfoResolver.Combine(ApiJson.Default, new DefaultJsonTypeInfoResolver()))
            .AddHubOptions<OrderHub>(options =>
            {
                options.MaximumReceiveMessageSize = MaxMessageBytes;
                options.MaximumParallelInvocationsPerClient = MaxCallsAtOnce;
                options.EnableDetailedErrors = false;
            });

        // After SignalR's own: of two protocols with the same name, the last one wins.
        services.AddSingleton<IHubProtocol, OptionalArgumentsProtocol>();
        return services;
    }

    /// <summary>Tells people when no more pages can become live.</summary>
    public static IApplicationBuilder UseCircuitLimit(this IApplicationBuilder app) => app.UseMiddleware<FullBoardMiddleware>();

    public static void MapOrderHub(this IEndpointRouteBuilder routes) => routes.MapHub<OrderHub>(Address);
}
