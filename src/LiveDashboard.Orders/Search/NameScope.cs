namespace LiveDashboard.Orders.Search;

/// <summary>Whose name must contain a text.</summary>
internal enum NameScope
{
    Any = 0,
    Customer = 1,
    Restaurant = 2,
}
