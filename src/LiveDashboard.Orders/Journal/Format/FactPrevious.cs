namespace LiveDashboard.Orders.Journal.Format;

/// <summary>What the next packed fact is written as a difference to.</summary>
internal struct FactPrevious
{
    public long Order;
    public long At;
}
