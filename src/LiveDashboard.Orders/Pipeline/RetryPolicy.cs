using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>When to try a step again: exponential back-off with jitter, never sooner than the partner asks, and not for ever.</summary>
internal sealed class RetryPolicy(OrdersOptions options)
{
    private const int ShortestPauseMs = 1;
    private const int LongestPauseMs = 30_000;
    private const double Jitter = 0.2;

    /// <summary>The pause before the next try, in milliseconds; null when there is none.</summary>
    public int? PauseMs(PartnerCall call, StepOutcome outcome)
    {
        if (!outcome.Reason.MayRetry() || call.Attempt >= options.MaxAttempts)
        {
            return null;
        }

        var pause = options.RetryPauseMs * Math.Pow(2, call.Attempt - 1);
        // Seeded, so that a run can be replayed; spread, so that orders that failed together do not come back together.
        var spread = 1 + (Jitter * ((2 * OrderDraw.Fate(~call.Bits, call.Step, call.Attempt)) - 1));
        return (int)Math.Max(ShortestPauseMs, Math.Max(Math.Min(pause * spread, LongestPauseMs), outcome.RetryAfterMs));
    }
}
