using LiveDashboard.Partners.Hosting;
using LiveDashboard.Partners.Kitchen;
using Microsoft.AspNetCore.Http.Features;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Answers <c>POST /{step}</c>: reads the call, lets the partner work, writes its answer if the caller is still there.</summary>
internal sealed class PartnerEndpoint(Partner partner, KitchenTerms defaults, AnsweredHeader answered)
{
    public async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var response = context.Response;
        var fault = CallHeaders.Read(context.Request.Headers, defaults, out var call);
        if (!await DrainAsync(context, cancellationToken))
        {
            return;
        }

        if (fault is not null)
        {
            await AnswerWriter.WriteAsync(response, RequestProblem.Of(fault), cancellationToken);
            return;
        }

        context.Features.Get<ConnectionPlace>()?.Keep();
        if (call.Terms is { Hang: true, Outage: false })
        {
            await AnswerWriter.WriteAsync(response, await partner.HangAsync(cancellationToken), cancellationToken);
            return;
        }

        // The request ends with its caller, so that departed callers do not fill the connection; the work continues.
        var work = partner.AnswerAsync(call);
        await ((Task)work).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompleted)
        {
            answered.Write(response);
            await AnswerWriter.WriteAsync(response, await work, cancellationToken);
        }
    }

    // The body is meaningless here, but leaving it unread costs HTTP/2 a reset and HTTP/1.1 the connection.
    private static async ValueTask<bool> DrainAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return true;
        }

        try
        {
            var body = context.Request.BodyReader;
            var isEnd = false;
            while (!isEnd)
            {
                var read = await body.ReadAsync(cancellationToken);
                isEnd = read.IsCompleted;
                body.AdvanceTo(read.Buffer.End);
            }

            return true;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            var problem = RequestProblem.Of(
                exception.StatusCode, "Body too large", $"A body may have at most {PartnersApi.MaxBodyBytes} bytes.");
            await AnswerWriter.WriteAsync(context.Response, problem, cancellationToken);
            return false;
        }
    }
}
