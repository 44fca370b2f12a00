using System.Globalization;
using System.Net.Mime;
using LiveDashboard.Web.Endpoints.Requests;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>The headers of an exported file; the whole answer to a HEAD request, for which nothing is searched.</summary>
/// <param name="format">The file's format.</param>
/// <param name="now">The time in the file name.</param>
internal sealed class ExportHeaders(ExportFormat format, DateTimeOffset now) : IResult
{
    public ExportFormat Format => format;

    public void WriteTo(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var (contentType, extension) = format is ExportFormat.Csv
            ? ("text/csv; charset=utf-8; header=present", "csv")
            : (MediaTypeNames.Application.Json, "json");
        response.ContentType = contentType;
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture, $"attachment; filename=\"orders-{now.UtcDateTime:yyyyMMdd-HHmmss}.{extension}\"");
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        WriteTo(httpContext.Response);
        return Task.CompletedTask;
    }
}
