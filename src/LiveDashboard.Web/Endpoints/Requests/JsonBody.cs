using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Web.Endpoints.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Reads a JSON body of bounded size and parses its fields.</summary>
internal static class JsonBody
{
    /// <summary>An order of 50 items with names of 100 escaped characters needs about 60 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    public static async Task<ParsedRequest<TRequest>> ReadAsync<TBody, TRequest>(HttpRequest request, CancellationToken cancellationToken)
        where TBody : IWireBody<TBody, TRequest>
        where TRequest : class
    {
        if (TBody.WithoutBody is { } withoutBody && !(HasBody(request) && request.HasJsonContentType()))
        {
            return ParsedRequest<TRequest>.Valid(withoutBody);
        }

        if (!request.HasJsonContentType())
        {
            return ParsedRequest<TRequest>.Invalid(Problem.Create(415, "Content-Type", "The body must be sent as application/json."));
        }

        if (BodyEncoding.Refuse(request) is { } unreadable)
        {
            return ParsedRequest<TRequest>.Invalid(unreadable);
        }

        if (request.ContentLength > MaxBytes)
        {
            return TooLarge<TRequest>();
        }

        try
        {
            return await ReadAsync<TBody, TRequest>(request.BodyReader, cancellationToken);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            // The connection carries something else than the body it announced, such as chunks of an invalid size.
            return Malformed<TRequest>("The body cannot be read to its end.");
        }
    }

    private static async Task<ParsedRequest<TRequest>> ReadAsync<TBody, TRequest>(PipeReader pipe, CancellationToken cancellationToken)
        where TBody : IWireBody<TBody, TRequest>
        where TRequest : class
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > MaxBytes)
            {
                pipe.AdvanceTo(buffer.End);
                return TooLarge<TRequest>();
            }

            if (result.IsCompleted)
            {
                var parsed = Parse<TBody, TRequest>(buffer);
                pipe.AdvanceTo(buffer.End);
                return parsed;
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Parses bytes that are already in memory.</summary>
    public static ParsedRequest<TRequest> Parse<TBody, TRequest>(ReadOnlySequence<byte> json)
        where TBody : IWireBody<TBody, TRequest>
        where TRequest : class
    {
        if (BodyEncoding.Refuse(ref json) is { } unreadable)
        {
            return ParsedRequest<TRequest>.Invalid(unreadable);
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return Malformed<TRequest>("The body must be a JSON object.");
            }

            var errors = new FieldErrors();
            var body = TBody.Read(new JsonFields(document.RootElement, "", errors));
            return errors.Any ? ParsedRequest<TRequest>.Invalid(Problem.Invalid(errors.Messages)) : Parse<TBody, TRequest>(body);
        }
        catch (JsonException exception)
        {
            return Malformed<TRequest>(
                $"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static ParsedRequest<TRequest> Parse<TBody, TRequest>(TBody body)
        where TBody : IWireBody<TBody, TRequest>
        where TRequest : class
    {
        var errors = new FieldErrors();
        var request = body.ToRequest(errors);
        if (!errors.Any)
        {
            return ParsedRequest<TRequest>.Valid(request);
        }

        // The engine will not see this request: report what it would refuse along with the rest.
        (request as ICheckedRequest)?.AddErrors(errors);
        return ParsedRequest<TRequest>.Invalid(Problem.Invalid(errors.Messages));
    }

    private static bool HasBody(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true };

    private static ParsedRequest<T> Malformed<T>(string message)
        where T : class => ParsedRequest<T>.Invalid(Problem.Create(400, "body", message));

    private static ParsedRequest<T> TooLarge<T>()
        where T : class => ParsedRequest<T>.Invalid(Problem.Create(413, "body", $"The body is larger than {MaxBytes / 1024} KB."));
}
