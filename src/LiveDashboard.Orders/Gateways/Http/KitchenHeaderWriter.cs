using System.Globalization;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>Writes the header that sets a partner's behavior for one call, embedded or remote; a real partner ignores it.</summary>
internal static class KitchenHeaderWriter
{
    /// <summary>The header's value.</summary>
    public static string Of(PartnerCall call)
    {
        var profile = call.Profile;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"latency={profile.LatencyMs}; spread={profile.SpreadMs}; capacity={profile.Capacity}; failure={profile.FailureRate:0.######}; decline={profile.DeclineRate:0.######}; outage={(profile.Outage ? 1 : 0)}; hang={(profile.Hang ? 1 : 0)}; draw={Fraction(OrderRandom.Latency(call.Bits, call.Step))}; fate={Fraction(OrderRandom.Fate(call.Bits, call.Step, call.Attempt))}");
    }

    // Truncated, not rounded: a draw is below 1 and must stay so.
    private static string Fraction(double draw) => (Math.Floor(draw * 1e9) / 1e9).ToString("0.#########", CultureInfo.InvariantCulture);
}
