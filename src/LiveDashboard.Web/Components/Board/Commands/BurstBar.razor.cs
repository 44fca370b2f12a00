using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>Everything a person can do to the board, in one row.</summary>
public sealed partial class BurstBar
{
    private bool _open;

    /// <summary>What the board stands at.</summary>
    [Parameter, EditorRequired]
    public Controls Controls { get; set; } = Controls.Default;

    /// <summary>Orders that clearing would cancel.</summary>
    [Parameter, EditorRequired]
    public long Unfinished { get; set; }

    /// <summary>Whether the controls can be used yet.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>What was not done, why, and what to do; null when the last wish was granted.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>The person has read why.</summary>
    [Parameter]
    public EventCallback Dismiss { get; set; }

    /// <summary>The person sends a burst; ends when it is accepted or refused.</summary>
    [Parameter]
    public EventCallback<BurstRequest> Send { get; set; }

    /// <summary>The person changes waiters, kitchen or pause.</summary>
    [Parameter]
    public EventCallback<ControlsRequest> Change { get; set; }

    /// <summary>The person clears the board, and has been asked if that cancels anything.</summary>
    [Parameter]
    public EventCallback Clear { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = null!; // injected

    private async Task ClearAsync()
    {
        var question = new Confirmation(
            "Clear the board?",
            $"{Wording.Count(Unfinished, "unfinished order", "unfinished orders")} will be cancelled. The history keeps everything.",
            "Cancel them and clear",
            "Keep them",
            Dangerous: true);
        if (Unfinished == 0 || await question.AskAsync(Dialogs))
        {
            await Clear.InvokeAsync();
        }
    }
}
