using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline;

namespace LiveDashboard.Lab.Prediction;

/// <summary>What a kitchen will do with each call of a seed's orders: the very draws that the simulated partners and the retries make.</summary>
internal sealed class KitchenDraws(KitchenProfile kitchen, long seed)
{
    private readonly StepProfile[] _steps = [.. StepNames.All.Select(step => kitchen[step])];
    private readonly int _timeOutMs = (int)new PartnerOptions().TimeOut.TotalMilliseconds;
    private readonly RetryPolicy _retry = new(new OrdersOptions());
    private readonly PredictedCall _call = new();

    /// <summary>Orders a step's partner works on at once; 0 for any number.</summary>
    public int Capacity(int step) => _steps[step].Capacity;

    /// <summary>Whether all orders take the same time.</summary>
    public bool AreEqual => _steps.All(step => step.SpreadMs == 0 && step.FailureRate == 0 && step.DeclineRate == 0);

    /// <summary>The order's random bits.</summary>
    public ulong Bits(int order) => OrderRandom.Bits(seed, order);

    /// <summary>How long the partner takes to answer, in milliseconds; the time-out when it takes longer.</summary>
    public int AnswerMs(ulong bits, int step) => Math.Min(_timeOutMs, LatencyMs(bits, step));

    /// <summary>What it answers; <see cref="FailureReason.None"/> for a success.</summary>
    public FailureReason Answer(ulong bits, int step, int attempt) => LatencyMs(bits, step) > _timeOutMs
        ? FailureReason.NoAnswer
        : OrderRandom.Answer(_steps[step], bits, (StepName)step, attempt);

    /// <summary>The pause before the next attempt, in milliseconds; null when there is none.</summary>
    public int? PauseMs(ulong bits, int step, int attempt, FailureReason reason) => _retry.PauseMs(
        _call.Of(bits, (StepName)step, attempt), unsentSince: null,
        new StepOutcome(0, reason, reason == FailureReason.Busy ? SimulatedQueue.RetryAfterMs : 0));

    private int LatencyMs(ulong bits, int step)
    {
        var profile = _steps[step];
        return profile.SpreadMs == 0 ? profile.LatencyMs : OrderRandom.LatencyMs(profile, OrderRandom.Latency(bits, (StepName)step));
    }
}
