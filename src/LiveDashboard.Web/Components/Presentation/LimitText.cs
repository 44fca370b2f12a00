using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Says that a full partner limits the run, and what that means for the modes.</summary>
internal static class LimitText
{
    /// <summary>Such as "The restaurant is the limit, not the waiters."</summary>
    public static string Title(StepName step) => $"{Capital(KitchenLook.Partner(step))} is the limit, not the waiters.";

    /// <summary>The same in the middle of a sentence: "the restaurant is the limit".</summary>
    public static string Limit(StepName step) => $"{KitchenLook.Partner(step)} is the limit";

    /// <summary>Its places and its queue.</summary>
    public static string Detail(BoardSnapshot board, StepName step)
    {
        ArgumentNullException.ThrowIfNull(board);
        return Queue(board, step) is { } queue && board.Controls.Kitchen[step].Capacity is var places
            ? $"{DisplayText.Count(places)} of {DisplayText.Count(places)} places busy, {DisplayText.Count(queue)} {(queue == 1 ? "queues" : "queue")} there; async cannot help there."
            : "It works on as many orders as it can; async cannot help there.";
    }

    /// <summary>Orders that queue at a partner because all its places are busy; null where its places are not limited or not all busy.</summary>
    public static long? Queue(BoardSnapshot board, StepName step)
    {
        ArgumentNullException.ThrowIfNull(board);
        var places = board.Controls.Kitchen[step].Capacity;
        var there = board.Stations.FirstOrDefault(station => station.Step == step)?.Count ?? 0;
        return places > 0 && there > places ? there - places : null;
    }

    /// <summary>What one of its orders does when its places are all busy, such as "queues at the restaurant, 8 of 8 places busy"; null where none queues.</summary>
    public static string? Queueing(BoardSnapshot board, StepName step)
    {
        ArgumentNullException.ThrowIfNull(board);
        return Queue(board, step) is not null && DisplayText.Count(board.Controls.Kitchen[step].Capacity) is var places
            ? $"queues at {KitchenLook.Partner(step)}, {places} of {places} places busy"
            : null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
