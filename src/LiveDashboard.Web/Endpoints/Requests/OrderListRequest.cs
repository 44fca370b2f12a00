using System.Globalization;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Which page of which orders to list.</summary>
internal sealed record OrderListRequest(OrderQuery Query, int Limit, string? Cursor)
{
    private const int DefaultLimit = 50;

    public static ParsedRequest<OrderListRequest> Read(IQueryCollection fields)
    {
        var errors = new FieldErrors();
        if (!OrderQuery.TryParse(fields["q"], out var query, out var problem))
        {
            errors.Add("q", problem);
        }

        var limit = DefaultLimit;
        if (!string.IsNullOrEmpty(fields["limit"]) &&
            !(int.TryParse(fields["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= IOrderQueries.MaxPage))
        {
            errors.Add("limit", $"limit must be a whole number from 1 to {IOrderQueries.MaxPage}.");
        }

        var cursor = fields["cursor"].ToString();
        return query is null || errors.Any
            ? ParsedRequest<OrderListRequest>.Invalid(Problem.Invalid(errors.Messages))
            : ParsedRequest<OrderListRequest>.Valid(new OrderListRequest(query, limit, cursor.Length == 0 ? null : cursor));
    }
}
