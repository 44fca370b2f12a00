using System.Globalization;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Settings;

/// <summary>One setting of a partner's behaviour.</summary>
/// <param name="Word">Its name in requests.</param>
/// <param name="Label">The display name.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Most">The largest allowed value on the screen; the smallest is 0.</param>
/// <param name="Get">Reads the value, as the screen shows it.</param>
/// <param name="Set">Writes the value into a request.</param>
public sealed record FaultField(
    string Word,
    string Label,
    string Unit,
    int Most,
    Func<StepProfile, double> Get,
    Func<StepProfileRequest, double, StepProfileRequest> Set)
{
    public static FaultField Latency { get; } = new(
        "latencyMs", "Latency", "ms", StepProfile.MaxLatencyMs, step => step.LatencyMs, (change, value) => change with { LatencyMs = (long)value });

    public static FaultField Spread { get; } = new(
        "spreadMs", "Spread", "± ms", StepProfile.MaxLatencyMs, step => step.SpreadMs, (change, value) => change with { SpreadMs = (long)value });

    public static FaultField Capacity { get; } = new(
        "capacity", "Capacity", "at once; 0: no limit", StepProfile.MaxCapacity, step => step.Capacity, (change, value) => change with { Capacity = (long)value });

    public static FaultField Failures { get; } = Share(
        "failureRate", "Failures", "% of tries", step => step.FailureRate, (change, value) => change with { FailureRate = value });

    public static FaultField Declines { get; } = Share(
        "declineRate", "Declines", "% of orders", step => step.DeclineRate, (change, value) => change with { DeclineRate = value });

    public static FaultField Outage { get; } = Flag(
        "outage", "Outage", "every call is turned away", step => step.Outage, (change, value) => change with { Outage = value });

    public static FaultField Hang { get; } = Flag(
        "hang", "Hang", "no call is answered", step => step.Hang, (change, value) => change with { Hang = value });

    /// <summary>The numeric fields.</summary>
    public static IReadOnlyList<FaultField> Figures { get; } = [Latency, Spread, Capacity, Failures, Declines];

    /// <summary>The on/off fields.</summary>
    public static IReadOnlyList<FaultField> Flags { get; } = [Outage, Hang];

    public static IReadOnlyList<FaultField> All { get; } = [.. Figures, .. Flags];

    private bool IsShare { get; init; }

    /// <summary>The value as a user would type it.</summary>
    public string Show(StepProfile step) => Get(step).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Parses the typed value; null when it is not allowed.</summary>
    public double? Read(string text)
    {
        var value = IsShare ? NumberText.Real(text) : NumberText.Whole(text);
        return value <= Most ? value : null;
    }

    /// <summary>The allowed values, in a sentence.</summary>
    public string Rule => $"{Label} must be a {(IsShare ? "" : "whole ")}number from 0 to {DisplayText.Count(Most)}{(IsShare ? ", such as 2.5" : "")}.";

    private static FaultField Share(
        string word, string label, string unit, Func<StepProfile, double> get, Func<StepProfileRequest, double, StepProfileRequest> set) =>
        new(word, label, unit, 100, step => Math.Round(get(step) * 100, 6), (change, value) => set(change, value / 100)) { IsShare = true };

    private static FaultField Flag(
        string word, string label, string unit, Func<StepProfile, bool> get, Func<StepProfileRequest, bool, StepProfileRequest> set) =>
        new(word, label, unit, 1, step => get(step) ? 1 : 0, (change, value) => set(change, value > 0));
}
