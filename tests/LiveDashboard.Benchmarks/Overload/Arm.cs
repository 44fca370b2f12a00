namespace LiveDashboard.Benchmarks.Overload;

/// <summary>What one arm, or several alike, counted and measured.</summary>
internal sealed class Arm
{
    private readonly List<double> _answered = [];
    private readonly List<double> _ended = [];

    public int Sent { get; private set; }

    public int Accepted => _answered.Count;

    public int Refused { get; private set; }

    /// <summary>Neither accepted nor refused with a reason and a time: must be 0.</summary>
    public int Dropped { get; private set; }

    /// <summary>Accepted and never ended, or ended other than completed: must be 0.</summary>
    public int NotCompleted { get; private set; }

    /// <summary>Intended arrival to 202, milliseconds.</summary>
    public double Answered(double share) => At(_answered, share);

    /// <summary>Acceptance to completion, milliseconds.</summary>
    public double Ended(double share) => At(_ended, share);

    /// <param name="sent">The requests of the arm.</param>
    /// <param name="elapsedMs">How long each completed order took.</param>
    public void Add(IReadOnlyList<SentOrder> sent, IReadOnlyDictionary<long, double> elapsedMs)
    {
        Sent += sent.Count;
        foreach (var one in sent)
        {
            if (one.IsAccepted)
            {
                _answered.Add(one.LatencyMs);
                if (elapsedMs.TryGetValue(one.Order, out var elapsed))
                {
                    _ended.Add(elapsed);
                }
                else
                {
                    NotCompleted++;
                }
            }
            else if (one.IsRefused)
            {
                Refused++;
            }
            else
            {
                Dropped++;
            }
        }
    }

    public override string ToString() =>
        $"sent {Sent}, accepted {Accepted}, refused {Refused}, dropped silently {Dropped}, accepted and not completed {NotCompleted}; " +
        $"to 202 p50 {Answered(0.5):0.0} p99 {Answered(0.99):0.0} ms; to completed p50 {Ended(0.5):0} p99 {Ended(0.99):0} ms";

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }
}
