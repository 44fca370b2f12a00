using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Kpi;

/// <summary>One KPI of the strip, with its last minute.</summary>
public sealed partial class KpiTile
{
    private object? _shown;

    /// <summary>What is counted.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A shorter label for narrow screens.</summary>
    [Parameter]
    public string? ShortLabel { get; set; }

    /// <summary>The formatted value.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>The unit, in a smaller font.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>One line of explanation.</summary>
    [Parameter]
    public string Sub { get; set; } = "";

    /// <summary>The CSS class of the line's colour; null for neutral.</summary>
    [Parameter]
    public string? Tone { get; set; }

    /// <summary>Whether the value itself has that colour.</summary>
    [Parameter]
    public bool Marked { get; set; }

    /// <summary>Whether it is collapsed on a phone.</summary>
    [Parameter]
    public bool More { get; set; }

    /// <summary>The value in each of the last sixty seconds; null where not measured.</summary>
    [Parameter]
    public IReadOnlyList<double?> Line { get; set; } = [];

    /// <summary>The minimum for the top of the line.</summary>
    [Parameter]
    public double Ceiling { get; set; }

    /// <summary>Whether data is still loading.</summary>
    [Parameter]
    public bool Loading { get; set; }

    /// <summary>The id by which scripts find the value.</summary>
    [Parameter]
    public string? TestId { get; set; }

    /// <summary>The unformatted value, for scripts.</summary>
    [Parameter]
    public long Count { get; set; }

    // Seven of the eight are usually unchanged.
    protected override bool ShouldRender()
    {
        var shown = (Label, Value, Unit, Sub, Tone, Marked, (Line, Ceiling, Loading, Count));
        var changed = !shown.Equals(_shown);
        _shown = shown;
        return changed;
    }
}
