using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Security;

/// <summary>
/// Answers only to this machine's own names: a page whose name an attacker points at this machine asks under another.
/// Takes the place of the framework's host filter, which a setting meant for something else could switch off.
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
