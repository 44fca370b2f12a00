using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Web.Endpoints.Requests;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>Streams orders as a file with only one part in memory. A fault on the way, or a reader who stops reading,
/// aborts the connection, so that a truncated file is not taken for a complete one.</summary>
/// <param name="headers">The file's format and headers.</param>
/// <param name="parts">The orders; disposed here.</param>
/// <param name="hasPart">Whether <paramref name="parts"/> is at its first part; false when nothing matches.</param>
/// <param name="slot">Released at the end.</param>
/// <param name="stall">How long the reader may take nothing.</param>
internal sealed class ExportResult(
    ExportHeaders headers, IAsyncEnumerator<IReadOnlyList<OrderSummary>> parts, bool hasPart, IDisposable slot, StallLimit stall) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        using var taken = slot;
        await using var orders = parts;
        using var memory = new MemoryStream();
        using var file = Writer(memory);
        headers.WriteTo(httpContext.Response);
        for (var isPart = hasPart; isPart; isPart = await orders.MoveNextAsync())
        {
            file.Write(orders.Current);
            if (!await SendAsync(memory, httpContext))
            {
                return;
            }
        }

        file.End();
        await SendAsync(memory, httpContext);
    }

    private IExportWriter Writer(Stream stream) => headers.Format switch
    {
        ExportFormat.Csv => new CsvExportWriter(stream),
        _ => new JsonExportWriter(stream),
    };

    private async Task<bool> SendAsync(MemoryStream memory, HttpContext context)
    {
        var isTaken = await stall.SendAsync(
            context.Response.Body, memory.GetBuffer().AsMemory(0, (int)memory.Length), context.RequestAborted);
        memory.SetLength(0);
        if (!isTaken)
        {
            context.Abort();
        }

        return isTaken;
    }
}
