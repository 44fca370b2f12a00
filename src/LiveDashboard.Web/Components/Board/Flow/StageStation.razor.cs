using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Flow;

/// <summary>One station of the flow: its orders, its typical duration, the health of its partner.</summary>
public sealed partial class StageStation
{
    private object? _shown;

    /// <summary>The station; waiting is the one where orders are accepted.</summary>
    [Parameter, EditorRequired]
    public OrderStage Stage { get; set; }

    /// <summary>Orders at this station.</summary>
    [Parameter, EditorRequired]
    public long Count { get; set; }

    /// <summary>Orders on the board.</summary>
    [Parameter, EditorRequired]
    public long Total { get; set; }

    /// <summary>The id by which scripts find the count.</summary>
    [Parameter, EditorRequired]
    public string TestId { get; set; } = "";

    /// <summary>A short text beside the count.</summary>
    [Parameter]
    public string? Beside { get; set; }

    /// <summary>The typical duration at this station.</summary>
    [Parameter]
    public string Time { get; set; } = DisplayText.Nothing;

    /// <summary>The partner's health; null where there is no partner.</summary>
    [Parameter]
    public PartnerHealth? Health { get; set; }

    /// <summary>A label for the health; null for the default one.</summary>
    [Parameter]
    public string? HealthText { get; set; }

    /// <summary>The health in a sentence; null when the label is enough.</summary>
    [Parameter]
    public string? HealthDetail { get; set; }

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool Loading { get; set; }

    private StageLook Look => Stage == OrderStage.Waiting ? StageLook.Accepted : StageLook.Of(Stage);

    // Skips rendering while nothing changes.
    protected override bool ShouldRender()
    {
        var shown = (Stage, Count, Total, Beside, Time, Health, HealthText, HealthDetail, Loading);
        var changed = !shown.Equals(_shown);
        _shown = shown;
        return changed;
    }
}
