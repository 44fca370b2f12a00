using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Which orders to export, and in which format.</summary>
internal sealed record ExportRequest(OrderQuery Query, ExportFormat Format)
{
    public static ParsedRequest<ExportRequest> Read(IQueryCollection fields)
    {
        var errors = new FieldErrors();
        if (!OrderQuery.TryParse(fields["q"], out var query, out var problem))
        {
            errors.Add("q", problem);
        }

        ExportFormat? format = fields["format"].ToString() switch
        {
            "" or "csv" => ExportFormat.Csv,
            "json" => ExportFormat.Json,
            _ => null,
        };
        if (format is null)
        {
            errors.Add("format", "format must be csv or json.");
        }

        return query is null || format is null
            ? ParsedRequest<ExportRequest>.Invalid(Problem.Invalid(errors.Messages))
            : ParsedRequest<ExportRequest>.Valid(new ExportRequest(query, format.Value));
    }
}
