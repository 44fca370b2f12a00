using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.OrderDetail.Steps;

/// <summary>One part of an order's story.</summary>
/// <param name="Look">The stage it is about.</param>
/// <param name="Title">What happened.</param>
/// <param name="Began">When it began; empty when it has not.</param>
/// <param name="Took">How long it took; empty when nothing can be said.</param>
/// <param name="Moment">Whether it is past or to come.</param>
/// <param name="Lines">The details.</param>
internal sealed record StoryPart(StageLook Look, string Title, string Began, string Took, StoryMoment Moment, IReadOnlyList<StoryLine> Lines)
{
    /// <summary>The waiters who took part, in the order of their coming; null where there can be none.</summary>
    public IReadOnlyList<StoryWaiter>? Waiters { get; init; }

    /// <summary>The progress of the running attempt; null when none runs.</summary>
    public StoryProgress? Progress { get; init; }
}

/// <summary>A waiter who took part.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Thread">The managed thread.</param>
/// <param name="ModeCss">The class that sets the colours of the mode it served in; null when that is not known.</param>
internal sealed record StoryWaiter(int Number, int Thread, string? ModeCss);

/// <summary>One detail.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Good">Whether it succeeded; null when not relevant.</param>
internal sealed record StoryLine(string Text, bool? Good = null);

/// <summary>A running attempt against the usual duration.</summary>
/// <param name="PassedMs">How long it has waited, in milliseconds.</param>
/// <param name="UsualMs">How long such an attempt usually takes, in milliseconds.</param>
internal sealed record StoryProgress(long PassedMs, long UsualMs);
