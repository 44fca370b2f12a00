using System.Globalization;
using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Which page of the orders a caller asks for.</summary>
internal sealed record OrderQuery(int Limit, string? Cursor)
{
    private const int DefaultLimit = 50;

    public static Bound<OrderQuery> Read(IQueryCollection query)
    {
        var errors = new FieldErrors();
        if (!string.IsNullOrWhiteSpace(query["q"]))
        {
            errors.Add("q", "Searching is not supported; leave q out.");
        }

        var limit = DefaultLimit;
        if (!string.IsNullOrEmpty(query["limit"]) &&
            !(int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= OrderReader.MaxPage))
        {
            errors.Add("limit", $"limit must be a whole number from 1 to {OrderReader.MaxPage}.");
        }

        var cursor = query["cursor"].ToString();
        return errors.Any
            ? Bound<OrderQuery>.Invalid(Problem.Invalid(errors.Messages))
            : Bound<OrderQuery>.Valid(new OrderQuery(limit, cursor.Length == 0 ? null : cursor));
    }
}
