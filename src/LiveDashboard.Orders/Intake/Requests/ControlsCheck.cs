using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Checks and merges changes of the board's controls.</summary>
internal static class ControlsCheck
{
    /// <summary>The refusal, or null.</summary>
    public static Refusal? Check(ControlsRequest request)
    {
        var errors = new FieldErrors();
        AddErrors(request, errors);
        return errors.Refusal;
    }

    /// <summary>Adds the errors of the fields, each by itself.</summary>
    public static void AddErrors(ControlsRequest request, FieldErrors errors)
    {
        errors.Range("keepDays", request.KeepDays, 0, RetentionRule.MaxDays);
        errors.Range("keepOrders", request.KeepOrders, 0, RetentionRule.MaxOrders);
        errors.Range("workers", request.Workers, Controls.MinWorkers, Controls.MaxWorkers);
        foreach (var (step, change) in request.Steps ?? new Dictionary<StepName, StepProfileRequest>())
        {
            var field = $"steps.{step.Word()}";
            errors.Range($"{field}.latencyMs", change.LatencyMs, 0, StepProfile.MaxLatencyMs);
            errors.Range($"{field}.spreadMs", change.SpreadMs, 0, StepProfile.MaxLatencyMs);
            errors.Range($"{field}.capacity", change.Capacity, 0, StepProfile.MaxCapacity);
            errors.Share($"{field}.failureRate", change.FailureRate);
            errors.Share($"{field}.declineRate", change.DeclineRate);
        }
    }

    /// <summary>The refusal of a merged kitchen, or null; finds errors that no field alone shows.</summary>
    public static Refusal? CheckKitchen(KitchenProfile kitchen)
    {
        var errors = new FieldErrors();
        foreach (var step in StepNames.All)
        {
            var profile = kitchen[step];
            if (profile.SpreadMs > profile.LatencyMs)
            {
                errors.Add($"steps.{step.Word()}.spreadMs", $"steps.{step.Word()}.spreadMs must not be above latencyMs ({profile.LatencyMs:N0}).");
            }

            if (profile.FailureRate + profile.DeclineRate > 1)
            {
                errors.Add($"steps.{step.Word()}.failureRate", $"steps.{step.Word()}: failureRate and declineRate must not add up to more than 1.");
            }
        }

        return errors.Refusal;
    }

    /// <summary>The controls with the change merged in.</summary>
    /// <param name="controls">The current controls.</param>
    /// <param name="request">The change.</param>
    /// <param name="unset">The configured retention rule, used while none is set.</param>
    public static Controls Merge(Controls controls, ControlsRequest request, RetentionRule unset)
    {
        var kitchen = request.Kitchen ?? controls.Kitchen;
        foreach (var (step, change) in request.Steps ?? new Dictionary<StepName, StepProfileRequest>())
        {
            kitchen = kitchen.With(step, Merge(kitchen[step], change));
        }

        return controls with
        {
            Mode = request.Mode ?? controls.Mode,
            Workers = (int)(request.Workers ?? controls.Workers),
            Paused = request.Paused ?? controls.Paused,
            Kitchen = kitchen.Renamed(),
            Retention = Merge(controls.Retention, request, unset),
            ClockDoubt = request.ConfirmsClock ? null : controls.ClockDoubt,
        };
    }

    private static RetentionRule? Merge(RetentionRule? rule, ControlsRequest request, RetentionRule unset)
    {
        var set = rule ?? unset;
        return request is { KeepDays: null, KeepOrders: null }
            ? rule
            : new RetentionRule((int)(request.KeepDays ?? set.KeepDays), (int)(request.KeepOrders ?? set.KeepOrders));
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
