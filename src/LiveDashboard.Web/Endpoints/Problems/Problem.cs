using LiveDashboard.Orders.Intake.Answers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveDashboard.Web.Endpoints.Problems;

/// <summary>Creates RFC 9457 problems that name the invalid fields as the request does.</summary>
internal static class Problem
{
    private static readonly Dictionary<string, string[]> s_none = [];

    public static ProblemHttpResult Create(int status, string detail) => Create(status, detail, s_none);

    public static ProblemHttpResult Create(int status, string field, string message) =>
        Create(status, message, new Dictionary<string, string[]> { [field] = [message] });

    public static ProblemHttpResult Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        Create(400, Refusal.Summary(errors), errors);

    public static ProblemHttpResult Create(int status, string detail, IReadOnlyDictionary<string, string[]> errors)
    {
        var problem = new HttpValidationProblemDetails(errors.ToDictionary(error => error.Key, error => error.Value))
        {
            Status = status,
            Title = ReasonPhrases.GetReasonPhrase(status),
            Detail = detail,
        };
        return TypedResults.Problem(problem);
    }
}
