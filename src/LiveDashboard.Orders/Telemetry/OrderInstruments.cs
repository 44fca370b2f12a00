using System.Diagnostics.Metrics;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Telemetry;

/// <summary>The instruments about orders, and the values of their tags; recorded by one thread.</summary>
internal sealed class OrderInstruments
{
    /// <summary>The tag for the transport to an order's partners: http or simulated.</summary>
    public const string TransportTag = "order.transport";

    private const string SourceTag = "order.source";
    private const string OutcomeTag = "order.outcome";
    private const string ModeTag = "order.mode";
    private const string StepTag = "step.name";

    // Indexed by enum value; the mode's first index is for an order that no worker took.
    private static readonly string[] s_sources = ["single", "burst", "retry"];
    private static readonly string[] s_outcomes = [Words.Of(OrderStatus.Completed), Words.Of(OrderStatus.Failed), Words.Of(OrderStatus.Cancelled)];
    private static readonly string?[] s_modes = [null, Words.Of(ExecutionMode.Async), Words.Of(ExecutionMode.Blocking)];

    private readonly TagPairCounter _accepted;
    private readonly TagPairCounter _ended;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _resumeDelay;

    public OrderInstruments(Meter meter)
    {
        _accepted = new TagPairCounter(
            meter.CreateCounter<long>("livedashboard.orders.accepted", "{order}", "Orders accepted, those accepted again after a failure included."),
            (SourceTag, s_sources),
            (TransportTag, Transports));
        _ended = new TagPairCounter(
            meter.CreateCounter<long>("livedashboard.orders.ended", "{order}", "Orders completed, failed or cancelled."),
            (OutcomeTag, s_outcomes),
            (ModeTag, s_modes));
        _duration = meter.CreateHistogram(
            "livedashboard.order.duration",
            "s",
            "Time from an order's first acceptance to its end.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 7.5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600],
            });
        _resumeDelay = meter.CreateHistogram(
            "livedashboard.worker.resume.delay",
            "s",
            "Time that an order whose partner had answered stood until a worker took it up again.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
            });
    }

    /// <summary>The tag values of the transports, by index.</summary>
    public static IReadOnlyList<string> Transports { get; } = ["http", "simulated"];

    /// <summary>Whether anything listens to accepted orders.</summary>
    public bool WantsAccepted => _accepted.Enabled;

    /// <summary>Whether anything listens to the progress of orders.</summary>
    public bool WantsProgress => _ended.Enabled || WantsDuration || _resumeDelay.Enabled;

    /// <summary>Whether anything listens to the duration of orders.</summary>
    public bool WantsDuration => _duration.Enabled;

    public void Accepted(OrderSource source, KitchenTransport transport, int count) => _accepted.Count((int)source, (int)transport, count);

    /// <param name="end">The fact of the order's end.</param>
    public void Ended(in Fact end) => _ended.Count(Outcome(end.Type), Mode(end.Mode), 1);

    /// <param name="end">The fact of the order's end.</param>
    /// <param name="durationMs">Since it was accepted, in milliseconds.</param>
    public void Lasted(in Fact end, long durationMs)
    {
        var outcome = Tag(OutcomeTag, s_outcomes[Outcome(end.Type)]);
        if (s_modes[Mode(end.Mode)] is { } mode)
        {
            _duration.Record(Seconds(durationMs), outcome, Tag(ModeTag, mode));
        }
        else
        {
            _duration.Record(Seconds(durationMs), outcome);
        }
    }

    public void Resumed(StepName step, long delayMs) => _resumeDelay.Record(Seconds(delayMs), Tag(StepTag, step.Word()));

    /// <summary>Adds what was counted to the counter of accepted orders.</summary>
    public void AddAccepted() => _accepted.Add();

    /// <summary>Adds what was counted to the counter of ended orders.</summary>
    public void AddEnded() => _ended.Add();

    private static int Outcome(FactType type) => type switch
    {
        FactType.OrderCompleted => 0,
        FactType.OrderFailed => 1,
        _ => 2,
    };

    private static int Mode(ExecutionMode? mode) => mode is { } known ? (int)known + 1 : 0;

    private static double Seconds(long milliseconds) => Math.Max(0, milliseconds) / 1000d;

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
