using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Checks and merges changes of a kitchen's partners, whoever asks for them.</summary>
public static class KitchenCheck
{
    /// <summary>Adds the errors of the changes, each field by itself.</summary>
    /// <param name="steps">The changes.</param>
    /// <param name="path">Where the steps stand in the request, such as <c>steps.</c></param>
    /// <param name="errors">Where errors are added.</param>
    public static void AddErrors(IReadOnlyDictionary<StepName, StepProfileRequest> steps, string path, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var (step, change) in steps)
        {
            var field = $"{path}{step.Word()}";
            errors.Range($"{field}.latencyMs", change.LatencyMs, 0, StepProfile.MaxLatencyMs);
            errors.Range($"{field}.spreadMs", change.SpreadMs, 0, StepProfile.MaxLatencyMs);
            errors.Range($"{field}.capacity", change.Capacity, 0, StepProfile.MaxCapacity);
            errors.Share($"{field}.failureRate", change.FailureRate);
            errors.Share($"{field}.declineRate", change.DeclineRate);
        }
    }

    /// <summary>Adds the errors of a merged kitchen that no field alone shows.</summary>
    /// <param name="kitchen">The kitchen.</param>
    /// <param name="path">Where the steps stand in the request, such as <c>steps.</c></param>
    /// <param name="errors">Where errors are added.</param>
    public static void AddErrors(KitchenProfile kitchen, string path, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(kitchen);
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var step in StepNames.All)
        {
            var (profile, field) = (kitchen[step], $"{path}{step.Word()}");
            if (profile.SpreadMs > profile.LatencyMs)
            {
                errors.Add($"{field}.spreadMs", $"{field}.spreadMs must not be above latencyMs ({profile.LatencyMs:N0}).");
            }

            if (profile.FailureRate + profile.DeclineRate > 1)
            {
                errors.Add($"{field}.failureRate", $"{field}: failureRate and declineRate must not add up to more than 1.");
            }
        }
    }

    /// <summary>The kitchen with the changes merged in, under the name of the kitchen it then equals, or custom.</summary>
    /// <param name="kitchen">The kitchen.</param>
    /// <param name="steps">Changes that have no errors.</param>
    public static KitchenProfile Merge(KitchenProfile kitchen, IReadOnlyDictionary<StepName, StepProfileRequest> steps)
    {
        ArgumentNullException.ThrowIfNull(kitchen);
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Aggregate(kitchen, (merged, step) => merged.With(step.Key, Merge(merged[step.Key], step.Value))).Renamed();
    }

    private static StepProfile Merge(StepProfile profile, StepProfileRequest change) => new(
        (int)(change.LatencyMs ?? profile.LatencyMs),
        (int)(change.SpreadMs ?? profile.SpreadMs),
        (int)(change.Capacity ?? profile.Capacity),
        change.FailureRate ?? profile.FailureRate,
        change.DeclineRate ?? profile.DeclineRate,
        change.Outage ?? profile.Outage,
        change.Hang ?? profile.Hang);
}
