using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>One part of an order's story.</summary>
/// <param name="Look">The stage it is about.</param>
/// <param name="Title">What happened.</param>
/// <param name="Time">When, or for how long.</param>
/// <param name="Moment">Whether it is over.</param>
/// <param name="Lines">The details.</param>
/// <param name="Progress">How far the try that runs now is; null when none runs.</param>
internal sealed record StoryPart(
    StageLook Look, string Title, string Time, StoryMoment Moment, IReadOnlyList<StoryLine> Lines, StoryProgress? Progress = null);

/// <summary>One detail.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Times">From when to when; null when that is not the point.</param>
/// <param name="Good">Whether it went well; null when that is not the point.</param>
internal sealed record StoryLine(string Text, string? Times = null, bool? Good = null);

/// <summary>A running try against what is usual.</summary>
/// <param name="PassedMs">How long it has waited, milliseconds.</param>
/// <param name="UsualMs">How long such a try usually takes, milliseconds.</param>
internal sealed record StoryProgress(long PassedMs, long UsualMs);
