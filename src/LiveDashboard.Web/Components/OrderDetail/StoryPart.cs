using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>One part of an order's story.</summary>
/// <param name="Look">The stage it is about.</param>
/// <param name="Title">What happened.</param>
/// <param name="Time">When, or for how long.</param>
/// <param name="Moment">Whether it is past or to come.</param>
/// <param name="Lines">The details.</param>
/// <param name="Progress">The progress of the running attempt; null when none runs.</param>
internal sealed record StoryPart(
    StageLook Look, string Title, string Time, StoryMoment Moment, IReadOnlyList<StoryLine> Lines, StoryProgress? Progress = null);

/// <summary>One detail.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Times">The start and end time; null when not relevant.</param>
/// <param name="Good">Whether it succeeded; null when not relevant.</param>
internal sealed record StoryLine(string Text, string? Times = null, bool? Good = null);

/// <summary>A running attempt against the usual duration.</summary>
/// <param name="PassedMs">How long it has waited, in milliseconds.</param>
/// <param name="UsualMs">How long such an attempt usually takes, in milliseconds.</param>
internal sealed record StoryProgress(long PassedMs, long UsualMs);
