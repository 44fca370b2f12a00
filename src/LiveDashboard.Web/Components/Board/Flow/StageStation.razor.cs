using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Flow;

/// <summary>One station of the flow: how many orders are there, how long it takes, how its partner is.</summary>
public sealed partial class StageStation
{
    private object? _shown;

    /// <summary>Which station; waiting is the one orders are accepted at.</summary>
    [Parameter, EditorRequired]
    public OrderStage Stage { get; set; }

    /// <summary>Orders here.</summary>
    [Parameter, EditorRequired]
    public long Count { get; set; }

    /// <summary>Orders of the board.</summary>
    [Parameter, EditorRequired]
    public long Total { get; set; }

    /// <summary>The name scripts find the count by.</summary>
    [Parameter, EditorRequired]
    public string TestId { get; set; } = "";

    /// <summary>A few words beside the count.</summary>
    [Parameter]
    public string? Beside { get; set; }

    /// <summary>How long it typically takes here.</summary>
    [Parameter]
    public string Time { get; set; } = DisplayText.Nothing;

    /// <summary>How the partner is; null where there is none.</summary>
    [Parameter]
    public PartnerHealth? Health { get; set; }

    /// <summary>Its health in other words; null for the usual one.</summary>
    [Parameter]
    public string? HealthText { get; set; }

    /// <summary>Its health in a sentence; null when a word says it all.</summary>
    [Parameter]
    public string? HealthDetail { get; set; }

    /// <summary>Whether nothing is known yet.</summary>
    [Parameter]
    public bool Loading { get; set; }

    private StageLook Look => Stage == OrderStage.Waiting ? StageLook.Accepted : StageLook.Of(Stage);

    // A station where nothing moves is not drawn again.
    protected override bool ShouldRender()
    {
        var shown = (Stage, Count, Total, Beside, Time, Health, HealthText, HealthDetail, Loading);
        var changed = !shown.Equals(_shown);
        _shown = shown;
        return changed;
    }
}
