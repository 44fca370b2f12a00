using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Feed;

/// <summary>A fact with the sequence number assigned at its commit.</summary>
public readonly record struct CommittedFact(long Sequence, Fact Fact);
