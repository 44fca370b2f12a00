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

    /// <summary>The id by which scripts find the count.</summary>
    [Parameter, EditorRequired]
    public string TestId { get; set; } = "";

    /// <summary>The typical duration at this station, or what its orders wait for.</summary>
    [Parameter]
    public string Time { get; set; } = DisplayText.Nothing;

    /// <summary>The partner's health; null where there is no partner.</summary>
    [Parameter]
    public PartnerHealth? Health { get; set; }

    /// <summary>Whether all places of the partner are busy and orders queue there.</summary>
    [Parameter]
    public bool IsFull { get; set; }

    /// <summary>How long a partner is not asked; null while it is.</summary>
    [Parameter]
    public string? HealthText { get; set; }

    /// <summary>The health in a sentence; null when the label is enough.</summary>
    [Parameter]
    public string? HealthDetail { get; set; }

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool Loading { get; set; }

    private StageLook Look => StageLook.Of(Stage);

    // Skips rendering while nothing changes.
    protected override bool ShouldRender()
    {
        var shown = (Stage, Count, IsFull, Time, Health, (HealthText, HealthDetail, Loading));
        var changed = !shown.Equals(_shown);
        _shown = shown;
        return changed;
    }
}
