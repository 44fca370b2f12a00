using System.Globalization;
using CsvHelper;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Web.Endpoints.Responses.Orders;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>Writes orders as comma-separated values.</summary>
internal sealed class CsvExportWriter : IExportWriter
{
    private static readonly string[] s_columns =
    [
        "id", "customer", "restaurant", "total", "mode", "pinned", "status", "step", "failureKind", "failureMessage", "burst",
        "acceptedAt", "startedAt", "completedAt", "elapsedMs", "queuedMs",
    ];

    // Every cell is quoted: where a semicolon separates columns, one in a name must not start a new cell.
    // Without the byte order mark, spreadsheets do not detect UTF-8.
    private static readonly CsvWriterOptions s_format = new() { NewLine = "\r\n", Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    private readonly CsvWriter _csv;

    public CsvExportWriter(Stream stream)
    {
        _csv = CsvWriter.Create(stream, s_format, leaveOpen: true);
        _csv.WriteRecord(s_columns);
    }

    public void Write(IReadOnlyList<OrderSummary> orders)
    {
        foreach (var order in orders)
        {
            _csv.WriteRecord(Cells(OrderSummaryResponse.From(order)));
        }

        _csv.Flush();
    }

    public void End() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private static string[] Cells(OrderSummaryResponse order) =>
    [
        Text(order.Id), CsvText.Safe(order.Customer), CsvText.Safe(order.Restaurant), order.Total.ToString(CultureInfo.InvariantCulture), order.Mode ?? "",
        order.Pinned ? "true" : "false", order.Status, order.Step, order.Failure?.Kind ?? "",
        CsvText.Safe(order.Failure?.Message ?? ""), order.Burst ?? "",
        order.AcceptedAt, order.StartedAt ?? "", order.CompletedAt ?? "", Text(order.ElapsedMs), Text(order.QueuedMs),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
