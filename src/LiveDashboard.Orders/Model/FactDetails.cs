namespace LiveDashboard.Orders.Model;

/// <summary>What a rare fact carries beside its packed numbers.</summary>
public abstract record FactDetails;
