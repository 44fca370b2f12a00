using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Shared;

/// <summary>Where an order's time went, as one small bar: waiting is hatched, then one piece per step.</summary>
public sealed partial class MicroTimeline
{
    private const int SmallWidth = 200;
    private const int LargeWidth = 720;

    // The cross of a failed order, and its margin.
    private const int SmallCross = 6;
    private const int LargeCross = 12;
    private const int AroundCross = 4;

    /// <summary>The order's status.</summary>
    [Parameter, EditorRequired]
    public OrderStatus Status { get; set; }

    /// <summary>Time from acceptance to start, in milliseconds.</summary>
    [Parameter, EditorRequired]
    public long QueuedMs { get; set; }

    /// <summary>Time at each step, in milliseconds.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<long> StepMs { get; set; } = [];

    /// <summary>The estimate for what is left of each step, in milliseconds; drawn faintly.</summary>
    [Parameter]
    public IReadOnlyList<long> ToComeMs { get; set; } = [];

    /// <summary>The time that the full width represents, in milliseconds.</summary>
    [Parameter, EditorRequired]
    public long ScaleMs { get; set; }

    /// <summary>Whether it is as large as on an order's own page.</summary>
    [Parameter]
    public bool Large { get; set; }

    private int Width => Large ? LargeWidth : SmallWidth;

    private int Cross => Large ? LargeCross : SmallCross;

    private double PerMs => (Width - (Status == OrderStatus.Failed || !Large ? Cross + AroundCross : 0)) / (double)Math.Max(1, Math.Max(ScaleMs, QueuedMs + StepMs.Sum()));

    private double End => (QueuedMs + StepMs.Sum()) * PerMs;

    private bool IsMoving => ToComeMs.Any(left => left > 0);

    private string Words => QueuedMs + StepMs.Sum() == 0 ? "No time spent yet" : string.Join(", ", StepMs
        .Select((time, step) => (Label: StageLook.Of((StepName)step).Label, Time: time))
        .Prepend((Label: "Waiting", Time: QueuedMs))
        .Where(part => part.Time > 0)
        .Select(part => $"{part.Label} {DisplayText.Duration(part.Time)}"));

    private IEnumerable<(string Css, double From, double Width)> Pieces
    {
        get
        {
            var from = QueuedMs * PerMs;
            if (QueuedMs > 0)
            {
                yield return ("waiting", 0, from);
            }

            foreach (var (css, time) in Steps("piece ", StepMs).Concat(Steps("to-come ", ToComeMs)))
            {
                // A thin gap between the pieces, but a piece never vanishes.
                yield return (css, from, Math.Max(0.8, (time * PerMs) - 1));
                from += time * PerMs;
            }
        }
    }

    private static IEnumerable<(string Css, long Time)> Steps(string kind, IReadOnlyList<long> times) => times
        .Select((time, step) => (kind + StageLook.Of((StepName)step).Css, time))
        .Where(piece => piece.time > 0);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
