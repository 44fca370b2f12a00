using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Measurement;
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

    private string DoneTime => Counts.Failed > 0 ? $"{DisplayText.Count(Counts.Failed)} failed"
        : Snapshot.Served is { } served ? $"{DisplayText.Duration(served.P50)} from its start"
        : Counts.Completed == 0 ? "none yet" : "on this board";

    private string Time(StepName step) => LimitText.Queue(Snapshot, step) is { } queue
        ? $"{DisplayText.Count(Snapshot.Controls.Kitchen[step].Capacity)} busy, {DisplayText.Count(queue)} {(queue == 1 ? "queues" : "queue")}"
        : DisplayText.Duration(Station(step)?.TypicalMs ?? Snapshot.Controls.Kitchen[step].LatencyMs);

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
}
