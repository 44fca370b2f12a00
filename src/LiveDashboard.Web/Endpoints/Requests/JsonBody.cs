using System.Buffers;
using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Reads a JSON body of bounded size and hands its fields to whoever knows them.</summary>
internal static class JsonBody
{
    /// <summary>An order of 50 items with names of 100 escaped characters needs about 60 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    public static async Task<Bound<T>> ReadAsync<T>(HttpRequest request, Func<JsonFields, T> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return Bound<T>.Invalid(Problem.Create(415, "Content-Type", "The body must be sent as application/json."));
        }

        if (request.ContentLength > MaxBytes)
        {
            return TooLarge<T>();
        }

        var pipe = request.BodyReader;
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > MaxBytes)
            {
                pipe.AdvanceTo(buffer.End);
                return TooLarge<T>();
            }

            if (result.IsCompleted)
            {
                var bound = Bind(buffer, read);
                pipe.AdvanceTo(buffer.End);
                return bound;
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>The same from bytes that are there already.</summary>
    public static Bound<T> Bind<T>(ReadOnlySequence<byte> json, Func<JsonFields, T> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return Malformed<T>("The body must be a JSON object.");
            }

            var errors = new FieldErrors();
            var value = read(new JsonFields(document.RootElement, "", errors));
            return errors.Any ? Bound<T>.Invalid(Problem.Invalid(errors.Messages)) : Bound<T>.Valid(value);
        }
        catch (JsonException exception)
        {
            return Malformed<T>(
                $"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static Bound<T> Malformed<T>(string message)
        where T : class => Bound<T>.Invalid(Problem.Create(400, "body", message));

    private static Bound<T> TooLarge<T>()
        where T : class => Bound<T>.Invalid(Problem.Create(413, "body", $"The body is larger than {MaxBytes / 1024} KB."));
}
