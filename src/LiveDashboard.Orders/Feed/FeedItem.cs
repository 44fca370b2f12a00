using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Feed;

/// <summary>An item of the feed: facts in order, or a notice that the reader fell behind.</summary>
/// <param name="Position">Where to resume from.</param>
/// <param name="Facts">The facts, in order; empty when <paramref name="IsResync"/>.</param>
/// <param name="IsResync">Facts before <paramref name="Position"/> were missed: take a fresh snapshot.</param>
public sealed record FeedItem(FeedPosition Position, IReadOnlyList<CommittedFact> Facts, bool IsResync);
