namespace LiveDashboard.Orders.Journal.Format;

/// <summary>The values the next packed fact is delta-encoded against.</summary>
internal struct FactPrevious
{
    public long Order;
    public long At;
}
