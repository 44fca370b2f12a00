using System.Globalization;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Race;

/// <summary>A lane as it is typed: its variant, and its dials as texts.</summary>
public sealed class LaneDraft
{
    private readonly Dictionary<string, string> _dials = [];

    /// <summary>The variant's id.</summary>
    public string Variant { get; set; } = VariantInfo.Async;

    /// <summary>The dials that its variant has.</summary>
    public IReadOnlyList<Dial> Dials => VariantInfo.Find(Variant)?.Dials ?? [];

    /// <summary>A draft of a lane.</summary>
    public static LaneDraft Of(LaneSpec lane)
    {
        ArgumentNullException.ThrowIfNull(lane);
        var draft = new LaneDraft { Variant = lane.Variant };
        foreach (var (name, value) in lane.Dials)
        {
            draft._dials[name] = value.ToString(CultureInfo.InvariantCulture);
        }

        return draft;
    }

    /// <summary>The text of a dial; empty for its default.</summary>
    public string Text(Dial dial)
    {
        ArgumentNullException.ThrowIfNull(dial);
        return _dials.GetValueOrDefault(dial.Name, "");
    }

    /// <summary>Types into a dial.</summary>
    public void Type(Dial dial, string text)
    {
        ArgumentNullException.ThrowIfNull(dial);
        _dials[dial.Name] = text;
    }

    /// <summary>What is wrong with a dial and what is allowed; null when it is right.</summary>
    public string? Error(Dial dial)
    {
        var text = Text(dial);
        return text.Trim().Length == 0 || NumberText.Whole(text) is { } value && value >= dial.Least && value <= dial.Most
            ? null
            : dial.Least == dial.Most ? $"Type {DisplayText.Count(dial.Least)}, or nothing for all."
            : $"Type {DisplayText.Count(dial.Least)} to {DisplayText.Count(dial.Most)}, or nothing for the default.";
    }

    /// <summary>The lane; null when a dial is wrong.</summary>
    public LaneSpec? Read() => Dials.Any(dial => Error(dial) is not null)
        ? null
        : Dials.Aggregate(new LaneSpec(Variant), (lane, dial) => NumberText.Whole(Text(dial)) is { } value ? lane.With(dial.Name, (int)value) ?? lane : lane);
}
