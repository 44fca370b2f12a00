namespace LiveDashboard.Orders.Model.Facts;

/// <summary>The details that rare facts carry beside their packed numbers.</summary>
public abstract record FactDetails;
