using System.Text.Json.Serialization;

namespace LiveDashboard.Lab.Measurement;

/// <summary>What the time of all orders went into, in milliseconds summed over the orders. The parts exclude each other.</summary>
/// <param name="WaitingMs">Waiting for a worker.</param>
/// <param name="RunningMs">In the order's own code.</param>
/// <param name="HeldMs">Waiting for a partner, a thread held meanwhile.</param>
/// <param name="ParkedMs">Waiting for a partner, no thread held.</param>
/// <param name="ResumingMs">Answered and waiting to go on; over HTTP the way back of the answer is in it.</param>
public sealed record TimeSplit(double WaitingMs, double RunningMs, double HeldMs, double ParkedMs, double ResumingMs)
{
    /// <summary>The sum of the parts.</summary>
    [JsonIgnore]
    public double TotalMs => WaitingMs + RunningMs + HeldMs + ParkedMs + ResumingMs;
}
