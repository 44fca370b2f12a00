using LiveDashboard.Orders.Model;
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

    private async Task ClearAsync()
    {
        var question = new Confirmation(
            "Clear the board?",
            $"{DisplayText.Count(Unfinished, "unfinished order", "unfinished orders")} will be cancelled. The history keeps everything.",
            "Cancel them and clear",
            "Keep them",
            Dangerous: true);
        if (Unfinished == 0 || await question.AskAsync(Dialogs))
        {
            await Commands.Clear.InvokeAsync();
        }
    }
}
