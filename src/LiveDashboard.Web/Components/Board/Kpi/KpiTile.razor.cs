using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Kpi;

/// <summary>One figure of the strip, with its last minute.</summary>
public sealed partial class KpiTile
{
    private object? _shown;

    /// <summary>What is counted.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The same in a word, for a narrow screen.</summary>
    [Parameter]
    public string? ShortLabel { get; set; }

    /// <summary>The figure as shown.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>The figure's unit, set smaller.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>One line that says what it means.</summary>
    [Parameter]
    public string Sub { get; set; } = "";

    /// <summary>The class that colours the line; quiet without.</summary>
    [Parameter]
    public string? Tone { get; set; }

    /// <summary>Whether the figure itself takes that colour.</summary>
    [Parameter]
    public bool Marked { get; set; }

    /// <summary>Whether a phone folds it away.</summary>
    [Parameter]
    public bool More { get; set; }

    /// <summary>The figure in each of the last sixty seconds; null where it was not measured.</summary>
    [Parameter]
    public IReadOnlyList<double?> Line { get; set; } = [];

    /// <summary>The least figure the line's top stands for.</summary>
    [Parameter]
    public double Ceiling { get; set; }

    /// <summary>Whether nothing is known yet.</summary>
    [Parameter]
    public bool Loading { get; set; }

    /// <summary>The name scripts find the figure by.</summary>
    [Parameter]
    public string? TestId { get; set; }

    /// <summary>The plain figure for scripts.</summary>
    [Parameter]
    public long Count { get; set; }

    // Seven of the eight usually say what they said before.
    protected override bool ShouldRender()
    {
        var shown = (Label, Value, Unit, Sub, Tone, Marked, (Line, Ceiling, Loading, Count));
        var changed = !shown.Equals(_shown);
        _shown = shown;
        return changed;
    }
}
