using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Security;

/// <summary>
/// Accepts only this machine's own host names: a page whose name an attacker points at this machine uses another.
/// Replaces the framework's host filter, which an unrelated setting could disable.
/// </summary>
internal sealed class OwnHostMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return LoopbackOnly.IsLoopbackName(context.Request.Host.Host)
            ? next(context)
            : Problem.Create(400, "Host", "This board answers to localhost and to addresses of this machine such as 127.0.0.1 only.").ExecuteAsync(context);
    }
}
