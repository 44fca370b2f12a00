namespace LiveDashboard.Orders.Model.Facts;

/// <summary>What a rare fact carries beside its packed numbers.</summary>
public abstract record FactDetails;
