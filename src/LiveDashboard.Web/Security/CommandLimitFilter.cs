using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Security;

/// <summary>Refuses a command when the process has taken too many.</summary>
internal sealed class CommandLimitFilter(CommandLimiter limiter) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        limiter.TryTake(out var wait) ? next(context) : ValueTask.FromResult<object?>(new RefusalResult(CommandLimiter.Refusal(wait)));
}
