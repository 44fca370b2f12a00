using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveDashboard.Web.Endpoints.Problems;

/// <summary>Gives every refused or failed API request a problem body, whichever component refused it.</summary>
internal sealed partial class ApiProblemMiddleware(RequestDelegate next, ILogger<ApiProblemMiddleware> logger)
{
    /// <summary>What is told about an address that nobody has.</summary>
    public const string Nothing = "There is nothing at this address.";

    private const int ClientClosedRequest = 499;
    private const string Fault = "Something went wrong inside; the log has the details. Whether the command was taken is not known.";

    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(1);

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
            if (IsBareRefusal(context.Response))
            {
                await WriteAsync(context, context.Response.StatusCode);
            }
        }
        catch (Exception exception) when (IsCutOff(exception, context))
        {
            context.Response.StatusCode = ClientClosedRequest;
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, exception.StatusCode);
        }
        catch (JournalException exception) when (!context.Response.HasStarted)
        {
            LogUnreadable(exception, context.Request.Method, context.Request.Path);
            var refusal = new Refusal(RefusalKind.Unavailable, exception.Message) { RetryAfter = s_retryAfter };
            await new RefusalResult(refusal).ExecuteAsync(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogFault(exception, context.Request.Method, context.Request.Path);
            await WriteAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    // The client disconnected, or the app is stopping and no longer waits for it.
    private static bool IsCutOff(Exception exception, HttpContext context) => !context.Response.HasStarted
        && (exception is OperationCanceledException || (exception is IOException && context.RequestAborted.IsCancellationRequested));

    private static bool IsBareRefusal(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };

    private static Task WriteAsync(HttpContext context, int status) => For(context.Request, status).ExecuteAsync(context);

    private static ProblemHttpResult For(HttpRequest request, int status) => status switch
    {
        404 => Problem.Create(404, "path", Nothing),
        405 => Problem.Create(405, "method", $"{request.Method} is not possible here; the Allow header says what is."),
        413 => Problem.Create(413, "body", "The body is too large."),
        >= 500 => Problem.Create(status, Fault),
        _ => Problem.Create(status, "body", "The request cannot be read."),
    };

    [LoggerMessage(
        EventIds.ApiJournalUnreadable, LogLevel.Warning,
        "{Method} {Path} could not be answered from the journal.",
        EventName = nameof(EventIds.ApiJournalUnreadable))]
    private partial void LogUnreadable(Exception exception, string method, string path);

    [LoggerMessage(EventIds.ApiFault, LogLevel.Error, "{Method} {Path} failed.", EventName = nameof(EventIds.ApiFault))]
    private partial void LogFault(Exception exception, string method, string path);
}
