using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>All commands of the board, in one row.</summary>
public sealed partial class BurstBar
{
    private bool _open;

    /// <summary>The state of the controls.</summary>
    [Parameter, EditorRequired]
    public Controls Controls { get; set; } = Controls.Default;

    /// <summary>Orders that clearing would cancel.</summary>
    [Parameter, EditorRequired]
    public long Unfinished { get; set; }

    /// <summary>Whether the controls are enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>What was refused, why, and what to do; null when the last command succeeded.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>The board's commands.</summary>
    [CascadingParameter]
    public BoardCommands Commands { get; set; } = BoardCommands.None;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!; // injected

    [Inject]
    private IOrderQueries Queries { get; set; } = null!; // injected

    private async Task ClearAsync()
    {
        var paid = Unfinished == 0 ? "" : await PaidAsync();
        var question = new Confirmation(
            "Clear the board?",
            $"{DisplayText.Count(Unfinished, "unfinished order", "unfinished orders")} will be cancelled{paid}. The history keeps everything.",
            "Cancel them and clear",
            "Keep them",
            Dangerous: true);
        if (Unfinished == 0 || await question.AskAsync(Dialogs))
        {
            await Commands.Clear.InvokeAsync();
        }
    }

    private async Task<string> PaidAsync()
    {
        try
        {
            return OrderQuery.TryParse("status:waiting,running is:paid", out var query, out _) && await Queries.CountAsync(query, default) is > 0 and var paid
                ? $", {DisplayText.Count(paid)} of them already paid: the money is not given back by this"
                : "";
        }
        catch (JournalException)
        {
            return "; how many of them were already paid could not be counted";
        }
    }
}
