using LiveDashboard.Web.Endpoints.Problems;
using Microsoft.Extensions.Primitives;

namespace LiveDashboard.Web.Security;

/// <summary>
/// Refuses what pages of other sites send: every request to API, health, hubs and circuits, and whatever changes state. They would learn
/// from a status or a duration what they may not read. Links to the board's pages stay.
/// </summary>
/// <remarks>
/// A browser tells by Sec-Fetch-Site (W3C Fetch Metadata), older ones by Origin. Clients other than browsers send neither and pass.
/// </remarks>
internal sealed class ForeignOriginMiddleware(RequestDelegate next)
{
    private const string FetchSite = "Sec-Fetch-Site";

    private static readonly PathString[] s_guarded = ["/api", "/health", "/hubs", "/_blazor"];

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        return IsGuarded(request) && Foreign(request) is { } header
            ? Problem.Create(403, header, "A page of another site may not do this.").ExecuteAsync(context)
            : next(context);
    }

    internal static bool IsOwn(StringValues origin, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var page)
            && page.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase)
            && page.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && page.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));
    }

    // "none" is what somebody typed into the address bar.
    private static string? Foreign(HttpRequest request) =>
        request.Headers.Origin.Count > 0 && !IsOwn(request.Headers.Origin, request) ? "Origin"
        : request.Headers.TryGetValue(FetchSite, out var site) && site.ToString() is not ("same-origin" or "none") ? FetchSite
        : null;

    private static bool IsGuarded(HttpRequest request) =>
        Array.Exists(s_guarded, path => request.Path.StartsWithSegments(path))
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
}
