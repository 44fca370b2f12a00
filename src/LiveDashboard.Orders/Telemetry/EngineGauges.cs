using System.Diagnostics.Metrics;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Telemetry;

/// <summary>The observable gauges: each measurement is a few memory reads, without a lock.</summary>
internal static class EngineGauges
{
    /// <summary>Adds the gauges to the meter, which keeps them until it is disposed.</summary>
    public static void Add(Meter meter, OrderJournal journal, WorkerSamples samples, InFlight inFlight)
    {
        meter.CreateObservableGauge(
            "livedashboard.journal.inbox.depth", () => journal.WaitingFacts, "{fact}", "Facts of the pipeline that wait for the next commit.");
        meter.CreateObservableGauge(
            "livedashboard.workers.stuck", () => Stuck(samples, journal.Controls.Workers), "{worker}", "Workers held by one order that waits.");
        meter.CreateObservableGauge(
            "livedashboard.orders.in_flight", () => ByTransport(inFlight), "{order}", "Orders that a worker has started and that have not ended.");
    }

    // As on the board: a worker above the configured number is leaving, even while still blocked.
    private static int Stuck(WorkerSamples samples, int wanted) =>
        samples.Current.Count(sample => sample.Number <= wanted && sample.HeldSince != 0);

    private static IEnumerable<Measurement<int>> ByTransport(InFlight inFlight) => OrderInstruments.Transports.Select((word, place) =>
        new Measurement<int>(inFlight[(KitchenTransport)place], KeyValuePair.Create<string, object?>(OrderInstruments.TransportTag, word)));
}
