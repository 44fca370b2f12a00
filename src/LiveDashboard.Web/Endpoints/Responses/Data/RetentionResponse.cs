using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Endpoints.Responses.Data;

/// <summary>How long ended orders are kept; 0 = forever.</summary>
internal sealed record RetentionResponse(int KeepDays, int KeepOrders)
{
    public static RetentionResponse From(RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RetentionResponse(rule.KeepDays, rule.KeepOrders);
    }
}
