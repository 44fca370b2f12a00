using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveDashboard.Partners.Kitchen;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Writes answers to responses.</summary>
internal static class AnswerWriter
{
    private const string Replayed = "Idempotency-Replayed";
    private const string RetryAfterSeconds = "1";

    public static Task WriteAsync(HttpResponse response, PartnerAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Replayed)
        {
            response.Headers[Replayed] = "true";
        }

        if (answer.RetryAfter)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }

        return WriteAsync(response, answer.Status, answer.ContentType, answer.Body, cancellationToken);
    }

    public static Task WriteAsync(HttpResponse response, RequestProblem problem, CancellationToken cancellationToken) => WriteAsync(
        response,
        problem.Status,
        "application/problem+json",
        JsonSerializer.SerializeToUtf8Bytes(problem, AnswerJson.Default.RequestProblem),
        cancellationToken);

    public static Task WriteAsync<T>(HttpResponse response, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        WriteAsync(
            response,
            StatusCodes.Status200OK,
            "application/json",
            JsonSerializer.SerializeToUtf8Bytes(value, type),
            cancellationToken);

    private static Task WriteAsync(HttpResponse response, int status, string contentType, byte[] body, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, cancellationToken).AsTask();
    }
}
