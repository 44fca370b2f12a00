using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Endpoints.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Endpoints.Problems;

/// <summary>A refusal of the front door becomes the status code and problem that the contract promises.</summary>
public sealed class RefusalResultTests
{
    [Theory]
    [InlineData(RefusalKind.Invalid, 400)]
    [InlineData(RefusalKind.NotFound, 404)]
    [InlineData(RefusalKind.Conflict, 409)]
    [InlineData(RefusalKind.TooMany, 429)]
    [InlineData(RefusalKind.Unavailable, 503)]
    public void Refusal_OfEachKind_HasItsStatus(RefusalKind kind, int status)
    {
        var problem = new RefusalResult(new Refusal(kind, "No.")).ToProblem();

        Assert.Equal(status, problem.StatusCode);
        Assert.Equal("No.", problem.ProblemDetails.Detail);
    }

    [Fact]
    public void Refusal_ThatNamesAField_KeepsTheName()
    {
        var errors = Errors(new RefusalResult(Refusal.Invalid("items[0].quantity", "Must be 1 to 1,000."), "id"));

        Assert.Equal(["Must be 1 to 1,000."], Assert.Single(errors, error => error.Key == "items[0].quantity").Value);
        Assert.Single(errors);
    }

    [Fact]
    public void Conflict_WithTheStatusFound_SaysItTwice()
    {
        var refusal = new Refusal(RefusalKind.Conflict, "Only a failed order can be retried.");
        var result = new RefusalResult(refusal, "id", OrderStatus.Completed);

        var problem = result.ToProblem();

        Assert.Equal("completed", problem.ProblemDetails.Extensions["orderStatus"]);
        Assert.Contains("completed", problem.ProblemDetails.Detail, StringComparison.Ordinal);
        Assert.Equal("id", Assert.Single(Errors(result)).Key);
    }

    [Theory]
    [InlineData(RefusalKind.TooMany, null, "1")]
    [InlineData(RefusalKind.TooMany, 2.1, "3")]
    [InlineData(RefusalKind.TooMany, 0.005, "1")]
    [InlineData(RefusalKind.Unavailable, 7.0, "7")]
    [InlineData(RefusalKind.Unavailable, null, "")]
    public async Task Refusal_ThatMayPass_SaysWhenToTryAgain(RefusalKind kind, double? seconds, string header)
    {
        var refusal = new Refusal(kind, "Later.") { RetryAfter = seconds is { } wait ? TimeSpan.FromSeconds(wait) : null };
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };

        await new RefusalResult(refusal, "count").ExecuteAsync(context);

        Assert.Equal(header, context.Response.Headers.RetryAfter.ToString());
        Assert.Empty(Errors(new RefusalResult(refusal, "count")));
    }

    private static IDictionary<string, string[]> Errors(RefusalResult result) =>
        Assert.IsType<HttpValidationProblemDetails>(result.ToProblem().ProblemDetails).Errors;
}
