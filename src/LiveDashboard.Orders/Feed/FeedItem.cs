using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Feed;

/// <summary>What a reader of the feed is handed: facts in order, or the news that it fell behind.</summary>
/// <param name="Position">Where to go on from.</param>
/// <param name="Facts">The facts, in order; empty when <paramref name="IsResync"/>.</param>
/// <param name="IsResync">Facts before <paramref name="Position"/> were missed: take a fresh snapshot.</param>
public sealed record FeedItem(FeedPosition Position, IReadOnlyList<CommittedFact> Facts, bool IsResync);
