using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Feed;

/// <summary>A fact with the number its commit gave it.</summary>
public readonly record struct CommittedFact(long Sequence, Fact Fact);
