using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Presentation;
using MudBlazor;

namespace LiveDashboard.Web.Components.Layout.Status;

/// <summary>The line under the app bar: the one thing that matters most now. It is never empty, so that nothing below it jumps.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Title">The first words, in bold.</param>
/// <param name="Text">The rest.</param>
internal sealed record StatusText(StatusKind Kind, string Icon, string Title, string Text)
{
    /// <summary>Whether a partner is at fault, which is repaired in the settings.</summary>
    public bool IsPartnerFault { get; init; }

    /// <summary>Whether orders have failed, so that a link to them helps.</summary>
    public bool HasFailed { get; init; }

    /// <summary>Whether it says where async does not help.</summary>
    public bool IsLimit { get; init; }

    /// <summary>The most important of what there is to say.</summary>
    public static StatusText Of(BoardSnapshot board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return Journal(board) ?? Partners(board) ?? Pause(board) ?? Note(board) ?? Limit(board) ?? Mode(board);
    }

    private static StatusText? Journal(BoardSnapshot board) => board.Journal switch
    {
        { Ready: true } => null,
        { Problem: { } problem } => new StatusText(StatusKind.Problem, Icons.Material.Rounded.Error, "Nothing can be accepted now:", problem),
        { Total: > 0 } journal => new StatusText(
            StatusKind.Note, Icons.Material.Rounded.Sync, "Reading back", $"{DisplayText.Count(journal.Recovered)} of {DisplayText.Count(journal.Total)} facts"),
        _ => new StatusText(StatusKind.Note, Icons.Material.Rounded.Sync, "Opening the journal", ""),
    };

    private static StatusText? Partners(BoardSnapshot board)
    {
        var broken = board.Stations.Where(station => station.Circuit is not null).ToList();
        if (broken.Count == 0)
        {
            return null;
        }

        var names = string.Join(" and ", broken.Select(station => StageLook.Of(station.Step).Label));
        var first = broken[0].Circuit!; // found by it
        return new StatusText(
            StatusKind.Problem,
            HealthLook.Of(PartnerHealth.Open).Icon,
            $"{names} {(broken.Count == 1 ? "keeps" : "keep")} failing: {first.Reason.Message(first.Answer)}.",
            $"{CircuitLook.Next(first, board.At)}{Behind(broken.Sum(station => station.Count), board.Counts.Failed)}")
        { IsPartnerFault = true, HasFailed = board.Counts.Failed > 0 };
    }

    private static string Behind(long waiting, long failed) => (waiting, failed) switch
    {
        (0, 0) => "",
        (_, 0) => $" {DisplayText.Count(waiting, "order waits", "orders wait")} for it.",
        (0, _) => $" {DisplayText.Count(failed)} failed so far.",
        _ => $" {DisplayText.Count(waiting, "order waits", "orders wait")} for it, {DisplayText.Count(failed)} failed so far.",
    };

    // Blocked waiters and orders with a partner are not stopped by it.
    private static StatusText? Pause(BoardSnapshot board) => !board.Controls.Paused ? null : new StatusText(
        StatusKind.Note,
        Icons.Material.Rounded.Pause,
        "Paused.",
        board.Counts.InFlight == 0
            ? "Waiters start no new order."
            : $"Waiters start no new order. {DisplayText.Count(board.Counts.InFlight)} already started go on.");

    private static StatusText? Note(BoardSnapshot board) =>
        board.Journal.Notice is { } notice ? new StatusText(StatusKind.Note, Icons.Material.Rounded.Schedule, "", notice)
        : board.WaitingForConnection > 0 ? new StatusText(
            StatusKind.Note,
            Icons.Material.Rounded.Sync,
            $"{DisplayText.Count(board.WaitingForConnection, "call waits", "calls wait")} for a connection:",
            "the partners speak HTTP/1.1 only.")
        : null;

    private static StatusText? Limit(BoardSnapshot board) => board.Prediction.Limit is { Kind: RunLimitKind.Partner, Step: { } step }
        ? new StatusText(StatusKind.Note, Icons.Material.Rounded.Info, LimitText.Title(step), LimitText.Detail(board, step)) { IsLimit = true }
        : null;

    private static StatusText Mode(BoardSnapshot board)
    {
        var look = ModeLook.Of(board.Controls.Mode);
        return new StatusText(StatusKind.Mode, look.Icon, look.Label, look.Sentence);
    }
}
