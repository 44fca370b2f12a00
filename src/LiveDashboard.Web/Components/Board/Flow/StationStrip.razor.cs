using System.Globalization;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Flow;

/// <summary>The flow from accepted to done, with the orders at each station.</summary>
public sealed partial class StationStrip
{
    /// <summary>The latest board snapshot.</summary>
    [Parameter, EditorRequired]
    public BoardSnapshot Snapshot { get; set; } = BoardSnapshot.Empty;

    private BoardCounts Counts => Snapshot.Counts;

    private bool IsLoading => Snapshot.IsLoading;

    private string QueueTime => Counts switch
    {
        { Queued: 0 } => "nobody waits",
        _ when Snapshot.Controls.Paused => "until resumed",
        _ => Snapshot.OldestWaitingMs is { } oldest ? $"oldest {DisplayText.Duration(oldest)}" : "for a free waiter",
    };

    private string DoneTime => Snapshot.Served is { } served ? $"{DisplayText.Duration(served.P50)} from start" : DisplayText.Nothing;

    private IEnumerable<(string Css, double From, double Width)> Parts
    {
        get
        {
            var from = 0.0;
            foreach (var (stage, count) in Shares())
            {
                var width = Counts.Accepted == 0 ? 0 : 100.0 * count / Counts.Accepted;
                if (width > 0)
                {
                    yield return (StageLook.Of(stage).Css, from, width);
                }

                from += width;
            }
        }
    }

    private IEnumerable<(OrderStage Stage, long Count)> Shares() => StepNames.All
        .Select(step => (StageLook.Of(step).Stage, Count(step)))
        .Prepend((OrderStage.Waiting, Counts.Queued))
        .Append((OrderStage.Done, Counts.Completed))
        .Append((OrderStage.Failed, Counts.Failed));

    // From the counts, not the stations: only the counts always add up.
    private long Count(StepName step) => step switch
    {
        StepName.Payment => Counts.Payment,
        StepName.Restaurant => Counts.Restaurant,
        StepName.Courier => Counts.Courier,
        _ => Counts.Notify,
    };

    private StationSnapshot? Station(StepName step) => Snapshot.Stations.FirstOrDefault(station => station.Step == step);

    private string? HealthOf(StepName step, Func<CircuitState, DateTimeOffset, string> words) =>
        Station(step)?.Circuit is { } circuit ? words(circuit, Snapshot.At) : null;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
