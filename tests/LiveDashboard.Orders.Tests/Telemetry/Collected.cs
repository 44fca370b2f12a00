using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace LiveDashboard.Orders.Tests.Telemetry;

/// <summary>Listens to one instrument of one engine from now on, and tells what was recorded by its tags.</summary>
internal sealed class Collected<T>(IMeterFactory meters, string instrument) : IDisposable
    where T : struct
{
    private readonly MetricCollector<T> _collector = new(meters, "LiveDashboard.Orders", instrument);

    /// <summary>The instrument's unit.</summary>
    public string? Unit => _collector.Instrument?.Unit;

    /// <summary>The upper bounds it advises for its buckets; empty when it advises none.</summary>
    public IReadOnlyList<T> Buckets => (_collector.Instrument as Instrument<T>)?.Advice?.HistogramBucketBoundaries ?? [];

    /// <summary>What was recorded, smallest first, in the order of the tags.</summary>
    public IReadOnlyList<(string Tags, T Value)> All =>
        [.. _collector.GetMeasurementSnapshot().Select(one => (Words(one.Tags), one.Value)).Order()];

    /// <summary>Reads an observable instrument.</summary>
    public IReadOnlyList<(string Tags, T Value)> Observe()
    {
        _collector.Clear();
        _collector.RecordObservableInstruments();
        return All;
    }

    public void Dispose() => _collector.Dispose();

    private static string Words(IReadOnlyDictionary<string, object?> tags) =>
        string.Join(' ', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));
}
