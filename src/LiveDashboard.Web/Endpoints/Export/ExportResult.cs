using System.Globalization;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Web.Endpoints.Requests;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>Streams orders as a file with only one part in memory. A fault on the way aborts the connection,
/// so that a truncated file is not taken for a complete one.</summary>
/// <param name="format">The file's format.</param>
/// <param name="parts">The orders; disposed here.</param>
/// <param name="hasPart">Whether <paramref name="parts"/> is at its first part; false when nothing matches.</param>
/// <param name="slot">Released at the end.</param>
/// <param name="now">The time in the file name.</param>
internal sealed class ExportResult(
    ExportFormat format, IAsyncEnumerator<IReadOnlyList<OrderSummary>> parts, bool hasPart, IDisposable slot, DateTimeOffset now) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        using var taken = slot;
        await using var orders = parts;
        using var memory = new MemoryStream();
        using var file = Writer(memory);
        var response = httpContext.Response;
        response.ContentType = file.ContentType;
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture, $"attachment; filename=\"orders-{now.UtcDateTime:yyyyMMdd-HHmmss}.{file.Extension}\"");
        for (var isPart = hasPart; isPart; isPart = await orders.MoveNextAsync())
        {
            file.Write(orders.Current);
            await SendAsync(memory, response, httpContext.RequestAborted);
        }

        file.End();
        await SendAsync(memory, response, httpContext.RequestAborted);
    }

    private IExportWriter Writer(Stream stream) => format switch
    {
        ExportFormat.Csv => new CsvExportWriter(stream),
        _ => new JsonExportWriter(stream),
    };

    private static async Task SendAsync(MemoryStream memory, HttpResponse response, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), cancellationToken);
        memory.SetLength(0);
    }
}
