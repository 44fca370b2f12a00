using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>Where an order's time went, as one small bar: all waiting together is hatched, then one piece per step; a tick marks a switch
/// of the mode while it waited.</summary>
public sealed partial class MicroTimeline
{
    private const int Width = 200;

    // The cross of a failed order, and its margin.
    private const int Cross = 6;
    private const int AroundCross = 4;

    /// <summary>The order's status.</summary>
    [Parameter, EditorRequired]
    public OrderStatus Status { get; set; }

    /// <summary>Time in which nobody served it, in milliseconds.</summary>
    [Parameter, EditorRequired]
    public long WaitedMs { get; set; }

    /// <summary>Time served at each step, in milliseconds.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<long> StepMs { get; set; } = [];

    /// <summary>When the mode was switched while it waited, in milliseconds after its acceptance; null when it was not.</summary>
    [Parameter]
    public long? SwitchedAfterMs { get; set; }

    /// <summary>The mode it is served in; null before it is known.</summary>
    [Parameter]
    public ExecutionMode? Mode { get; set; }

    /// <summary>The time that the full width represents, in milliseconds.</summary>
    [Parameter, EditorRequired]
    public long ScaleMs { get; set; }

    private double PerMs => (Width - Cross - AroundCross) / (double)Math.Max(1, Math.Max(ScaleMs, WaitedMs + StepMs.Sum()));

    private double End => (WaitedMs + StepMs.Sum()) * PerMs;

    private string Words
    {
        get
        {
            var parts = StepMs.Select((time, step) => (StageLook.Of((StepName)step).Label, Time: time)).Prepend((Label: "Waited", Time: WaitedMs))
                .Where(part => part.Time > 0)
                .Select(part => $"{part.Label} {DisplayText.Duration(part.Time)}")
                .ToList();
            return parts.Count == 0 ? "No time spent yet"
                : SwitchedAfterMs is { } after ? $"{string.Join(", ", parts)}; the mode was switched after {DisplayText.Duration(after)}"
                : string.Join(", ", parts);
        }
    }

    private IEnumerable<(string Css, double From, double Width)> Pieces
    {
        get
        {
            var from = WaitedMs * PerMs;
            if (WaitedMs > 0)
            {
                yield return ("waiting", 0, from);
            }

            foreach (var (time, step) in StepMs.Select((time, step) => (time, step)).Where(piece => piece.time > 0))
            {
                // A thin gap between the pieces, but a piece never vanishes.
                yield return ("piece " + StageLook.Of((StepName)step).Css, from, Math.Max(0.8, (time * PerMs) - 1));
                from += time * PerMs;
            }
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
