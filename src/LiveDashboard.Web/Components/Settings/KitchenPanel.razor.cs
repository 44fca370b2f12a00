using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Settings;

/// <summary>Shows and edits how each partner behaves: changes are typed first, then applied all at once.</summary>
public sealed partial class KitchenPanel
{
    private readonly KitchenDraft _draft = new();
    private bool _busy;
    private bool _applied;
    private bool _applyClicked;
    private string? _refusal;

    /// <summary>The current kitchen.</summary>
    [Parameter, EditorRequired]
    public KitchenProfile Kitchen { get; set; } = KitchenProfile.Article;

    /// <summary>The current state of the partners.</summary>
    [Parameter]
    public IReadOnlyList<StationSnapshot> Stations { get; set; } = [];

    /// <summary>Whether the kitchen is still loading.</summary>
    [Parameter]
    public bool Loading { get; set; }

    /// <summary>Whether the controls are enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>Applies a change; returns the refusal, or null when it is committed.</summary>
    [Parameter, EditorRequired]
    public Func<ControlsRequest, Task<string?>> Apply { get; set; } = _ => Task.FromResult<string?>(null);

    private bool CanUse => Enabled && !Loading;

    private int Changes => _draft.Changes(Kitchen);

    private bool IsTouched => Changes > 0 || _draft.Errors(Kitchen) > 0;

    private KitchenProfile Shown => _draft.Ground(Kitchen);

    private string KitchenNote => Shown.Transport == KitchenTransport.Http
        ? "Partners over HTTP, with time-out and circuit breaker"
        : "Partners simulated, with time-out; a circuit breaker stands before HTTP only";

    private string State => Loading ? "Reading the journal back."
        : _busy ? "Applying."
        : Changes > 0 ? $"{DisplayText.Count(Changes, "change", "changes")} not applied."
        : _applied ? "Applied."
        : _applyClicked ? "Nothing to apply."
        : "";

    private void Touch() => (_applied, _applyClicked, _refusal) = (false, false, null);

    private void Choose(KitchenProfile kitchen)
    {
        _draft.Choose(kitchen);
        Touch();
    }

    private void Discard()
    {
        _draft.Forget();
        Touch();
    }

    private Task ResetAsync()
    {
        _draft.Choose(KitchenProfile.Article);
        return ApplyAsync();
    }

    private async Task ApplyAsync()
    {
        _applyClicked = true;
        if (_draft.Errors(Kitchen) is > 0 and var wrong)
        {
            _refusal = $"Not applied: {DisplayText.Count(wrong, "field is", "fields are")} wrong. Each says what is allowed.";
            return;
        }

        if (!CanUse || _busy || Changes == 0)
        {
            return;
        }

        _busy = true;
        try
        {
            _refusal = await Apply(_draft.ToRequest(Kitchen));
            _applied = _refusal is null;
            if (_applied)
            {
                _draft.Forget();
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
