using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Texts for the circuit breaker of a partner.</summary>
internal static class CircuitLook
{
    /// <summary>Such as "Not asked for 4 s": the seconds until the next attempt, rounded up.</summary>
    public static string Short(CircuitState circuit, DateTimeOffset now) => circuit.IsTrying
        ? "One call tries it"
        : SecondsLeft(circuit, now) is > 0 and var left ? $"Not asked for {left} s" : "Asked next";

    /// <summary>What happened, and what comes next.</summary>
    public static string Sentence(CircuitState circuit, DateTimeOffset now) => $"{Why(circuit)} {Next(circuit, now)}";

    private static string Why(CircuitState circuit) => $"Not asked for now, since it keeps failing: {circuit.Reason.Message(circuit.Answer)}.";

    /// <summary>What comes next.</summary>
    public static string Next(CircuitState circuit, DateTimeOffset now) => circuit.IsTrying
        ? "One call tries it right now."
        : SecondsLeft(circuit, now) is > 0 and var left ? $"Tried again in {left} s." : "Tried again with the next call.";

    private static long SecondsLeft(CircuitState circuit, DateTimeOffset now) => (circuit.TryAt - now.ToUnixTimeMilliseconds() + 999) / 1000;
}
