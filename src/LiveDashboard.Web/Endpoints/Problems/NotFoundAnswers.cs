using Microsoft.AspNetCore.Diagnostics;

namespace LiveDashboard.Web.Endpoints.Problems;

/// <summary>Answers addresses that nobody has: a page for whoever asks for pages, one line for all others, since a page is dear.</summary>
internal static class NotFoundAnswers
{
    private const string Page = "/not-found";

    /// <summary>Call outside of <see cref="OrdersApi.UseApiProblems"/>.</summary>
    public static IApplicationBuilder UseNotFoundAnswers(this IApplicationBuilder app) =>
        app.UseStatusCodePagesWithReExecute(Page).Use(TellAsync);

    private static async Task TellAsync(HttpContext context, RequestDelegate next)
    {
        if (!AsksForAPage(context.Request) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        await next(context);
        if (!AsksForAPage(context.Request)
            && context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound, ContentType: null, ContentLength: null })
        {
            await Problem.Create(404, "path", ApiProblemMiddleware.Nothing).ExecuteAsync(context);
        }
    }

    private static bool AsksForAPage(HttpRequest request) =>
        request.Headers.Accept.Any(types => types?.Contains("text/html", StringComparison.OrdinalIgnoreCase) is true);
}
