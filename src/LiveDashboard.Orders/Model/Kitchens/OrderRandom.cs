using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>The randomness of an order, as a pure function of seed, place and step, so that a seed replays a run.</summary>
internal static class OrderRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The 64 random bits of the order at place <paramref name="index"/> of a burst with this seed.</summary>
    public static ulong Bits(long seed, long index) => Mix(Mix((ulong)seed) + (Golden * (ulong)(index + 1)));

    /// <summary>Where between latency - spread (0) and latency + spread (1) the step's answer falls.</summary>
    public static double Latency(ulong bits, StepName step) => Fraction(Mix(bits + ((ulong)step * Golden)));

    /// <summary>Decides on decline and failure, 0 to 1; differs between attempts.</summary>
    public static double Fate(ulong bits, StepName step, int attempt) =>
        Fraction(Mix(bits ^ ((((ulong)step + 1) << 32) + (ulong)attempt)));

    /// <summary>How long the partner takes, in milliseconds: latency + spread × (2 × draw - 1).</summary>
    public static int LatencyMs(StepProfile profile, double draw) =>
        profile.SpreadMs == 0 ? profile.LatencyMs : (int)Math.Round(profile.LatencyMs + (profile.SpreadMs * ((2 * draw) - 1)));

    /// <summary>How an attempt that is answered ends: declined, failed, or <see cref="FailureReason.None"/> for done.</summary>
    public static FailureReason Answer(StepProfile profile, ulong bits, StepName step, int attempt)
    {
        if (profile.DeclineRate == 0 && profile.FailureRate == 0)
        {
            return FailureReason.None;
        }

        var fate = Fate(bits, step, attempt);
        return fate < profile.DeclineRate ? FailureReason.Declined
            : fate < profile.DeclineRate + profile.FailureRate ? FailureReason.PartnerError
            : FailureReason.None;
    }

    /// <summary>The sum of the order's four latencies, in milliseconds.</summary>
    public static long TotalMs(KitchenProfile kitchen, ulong bits)
    {
        var total = 0L;
        for (var step = StepName.Payment; step <= StepName.Notify; step++)
        {
            total += LatencyMs(kitchen[step], Latency(bits, step));
        }

        return total;
    }

    /// <summary>SplitMix64's finalizer (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators").</summary>
    internal static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static double Fraction(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));
}
