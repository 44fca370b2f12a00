using LiveDashboard.Orders;
using LiveDashboard.Web.Endpoints.Export;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Serialization;

namespace LiveDashboard.Web.Endpoints;

/// <summary>The endpoints for programs rather than people: the HTTP API and the health checks.</summary>
internal static class OrdersApi
{
    public static IServiceCollection AddOrdersApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.AddChecked<LimitOptions>("Limits");
        services.AddSingleton<ExportSlots>();
        services.AddSingleton(provider => new StallLimit(
            TimeSpan.FromSeconds(provider.GetRequiredService<LimitOptions>().ExportStallSeconds), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Call before the endpoints and inside whatever re-executes status codes as pages.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health"),
        branch => branch.UseMiddleware<ApiProblemMiddleware>());

    public static void MapOrdersApi(this IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("").AnswerHead();
        all.MapOrders();
        all.MapBulk();
        all.MapSearch();
        all.MapBursts();
        all.MapBoard();
        all.MapControls();
        all.MapClear();
        all.MapData();
        all.MapRaces();
        all.MapHealth();
    }
}
