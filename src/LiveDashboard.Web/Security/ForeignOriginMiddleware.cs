using LiveDashboard.Web.Endpoints.Problems;
using Microsoft.Extensions.Primitives;

namespace LiveDashboard.Web.Security;

/// <summary>Refuses requests from other origins: anything to a hub or a circuit, and every request that changes state.</summary>
/// <remarks>Clients other than browsers send no Origin header and pass.</remarks>
internal sealed class ForeignOriginMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var origin = request.Headers.Origin;
        return origin.Count == 0 || !IsGuarded(request) || IsOwn(origin, request)
            ? next(context)
            : Problem.Create(403, "Origin", "A page of another site may not do this.").ExecuteAsync(context);
    }

    internal static bool IsOwn(StringValues origin, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var page)
            && page.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase)
            && page.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && page.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));
    }

    private static bool IsGuarded(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor") || request.Path.StartsWithSegments("/hubs")
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
}
