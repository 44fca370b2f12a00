using System.Globalization;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Which page of the orders a caller asks for.</summary>
internal sealed record OrderQuery(int Limit, string? Cursor)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    public static Bound<OrderQuery> Read(IQueryCollection query)
    {
        var errors = new FieldErrors();
        if (!string.IsNullOrWhiteSpace(query["q"]))
        {
            errors.Add("q", "Searching is not supported; leave q out.");
        }

        var limit = DefaultLimit;
        if (!string.IsNullOrEmpty(query["limit"]) &&
            !(int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MaxLimit))
        {
            errors.Add("limit", $"Must be a whole number from 1 to {MaxLimit}.");
        }

        var cursor = query["cursor"].ToString();
        return errors.Any
            ? Bound<OrderQuery>.Invalid(Problem.Invalid(errors.Messages))
            : Bound<OrderQuery>.Valid(new OrderQuery(limit, cursor.Length == 0 ? null : cursor));
    }
}
