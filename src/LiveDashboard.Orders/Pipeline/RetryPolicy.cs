using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>When to retry a step: exponential back-off with jitter, never sooner than the partner asks, and not forever.</summary>
internal sealed class RetryPolicy(OrdersOptions options)
{
    private const int ShortestPauseMs = 1;
    private const int LongestPauseMs = 30_000;
    private const double Jitter = 0.2;

    /// <summary>The pause before the next attempt, in milliseconds; null when there is to be none.</summary>
    /// <param name="call">The call that did not succeed.</param>
    /// <param name="unsentSince">Since when its calls are held back by an open circuit, in Unix milliseconds; null when it was sent.</param>
    /// <param name="outcome">How it ended.</param>
    public int? PauseMs(PartnerCall call, long? unsentSince, StepOutcome outcome)
    {
        // Seeded, so that a run can be replayed; spread, so that orders that failed together do not retry together.
        var draw = OrderRandom.Fate(~call.Bits, call.Step, call.Attempt);
        if (unsentSince is { } since)
        {
            var left = outcome.RetryAfterMs + (int)(options.RetryPauseMs * draw);
            return outcome.EndedAt - since >= options.MaxUnsentSeconds * 1000L ? null : Math.Max(ShortestPauseMs, left);
        }

        if (!outcome.Reason.MayRetry() || call.Attempt >= options.MaxAttempts)
        {
            return null;
        }

        var pause = options.RetryPauseMs * Math.Pow(2, call.Attempt - 1);
        var spread = 1 + (Jitter * ((2 * draw) - 1));
        return (int)Math.Max(ShortestPauseMs, Math.Max(Math.Min(pause * spread, LongestPauseMs), outcome.RetryAfterMs));
    }
}
