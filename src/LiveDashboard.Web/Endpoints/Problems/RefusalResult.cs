using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveDashboard.Web.Endpoints.Problems;

/// <summary>The result of a refused command: its status code, the invalid fields, and when to retry.</summary>
/// <param name="refusal">The intake's refusal.</param>
/// <param name="blamed">The field to name when the refusal names none, though one is invalid.</param>
/// <param name="found">The order's status, when it conflicts with the command.</param>
internal sealed class RefusalResult(Refusal refusal, string? blamed = null, OrderStatus? found = null) : IResult
{
    public int StatusCode => refusal.Kind switch
    {
        RefusalKind.Invalid => 400,
        RefusalKind.NotFound => 404,
        RefusalKind.Conflict => 409,
        RefusalKind.TooMany => 429,
        RefusalKind.CommitUnknown => 500,
        _ => 503,
    };

    /// <summary>Whole seconds, rounded up; null when waiting does not help. A 429 always has a value.</summary>
    public long? RetryAfterSeconds => refusal.RetryAfterSeconds ?? (refusal.Kind == RefusalKind.TooMany ? 1 : null);

    public ProblemHttpResult ToProblem()
    {
        var detail = found is { } status ? $"{refusal.Message.TrimEnd('.')}. Its status is {Words.Of(status)}." : refusal.Message;
        var problem = refusal.Errors.Count > 0 || blamed is null || refusal.Kind is RefusalKind.TooMany or RefusalKind.Unavailable or RefusalKind.CommitUnknown
            ? Problem.Create(StatusCode, detail, refusal.Errors)
            : Problem.Create(StatusCode, blamed, detail);
        if (found is { } orderStatus)
        {
            // "status" is the problem's own HTTP code.
            problem.ProblemDetails.Extensions["orderStatus"] = Words.Of(orderStatus);
        }

        if (refusal.Kind == RefusalKind.CommitUnknown)
        {
            problem.ProblemDetails.Extensions["code"] = "commitUnknown";
        }

        return problem;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString();
        }

        return ToProblem().ExecuteAsync(httpContext);
    }
}
