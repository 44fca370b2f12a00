using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Checks and merges changes of the board's controls.</summary>
internal static class ControlsCheck
{
    private const string Steps = "steps.";

    private static readonly Dictionary<StepName, StepProfileRequest> s_noSteps = [];

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
        KitchenCheck.AddErrors(request.Steps ?? s_noSteps, Steps, errors);
    }

    /// <summary>The refusal of a merged kitchen, or null; finds errors that no field alone shows.</summary>
    public static Refusal? CheckKitchen(KitchenProfile kitchen)
    {
        var errors = new FieldErrors();
        KitchenCheck.AddErrors(kitchen, Steps, errors);
        return errors.Refusal;
    }

    /// <summary>The controls with the change merged in.</summary>
    /// <param name="controls">The current controls.</param>
    /// <param name="request">The change.</param>
    /// <param name="unset">The configured retention rule, used while none is set.</param>
    public static Controls Merge(Controls controls, ControlsRequest request, RetentionRule unset) => controls with
    {
        Mode = request.Mode ?? controls.Mode,
        Workers = (int)(request.Workers ?? controls.Workers),
        Paused = request.Paused ?? controls.Paused,
        Kitchen = KitchenCheck.Merge(request.Kitchen ?? controls.Kitchen, request.Steps ?? s_noSteps),
        Retention = Merge(controls.Retention, request, unset),
        ClockDoubt = request.ConfirmsClock ? null : controls.ClockDoubt,
    };

    private static RetentionRule? Merge(RetentionRule? rule, ControlsRequest request, RetentionRule unset)
    {
        var set = rule ?? unset;
        return request is { KeepDays: null, KeepOrders: null }
            ? rule
            : new RetentionRule((int)(request.KeepDays ?? set.KeepDays), (int)(request.KeepOrders ?? set.KeepOrders));
    }
}
