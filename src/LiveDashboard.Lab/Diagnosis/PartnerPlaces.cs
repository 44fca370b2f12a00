using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Diagnosis;

/// <summary>What a partner with a capacity can do.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Places">Orders it works on at once.</param>
/// <param name="PerSecond">Orders it is done with in a second, at most.</param>
public sealed record PartnerPlaces(string Name, int Places, double PerSecond)
{
    private const double MsPerSecond = 1000;

    /// <summary>The partners of a kitchen that have a capacity.</summary>
    public static IReadOnlyList<PartnerPlaces> Of(KitchenProfile? kitchen) => kitchen is null
        ? []
        : [.. StepNames.All
            .Where(step => kitchen[step].Capacity > 0)
            .Select(step => new PartnerPlaces(
                step.Word(), kitchen[step].Capacity, kitchen[step].Capacity * MsPerSecond / Math.Max(1, kitchen[step].LatencyMs)))];
}
