namespace LiveDashboard.Orders.Model.Facts;

/// <summary>The manual resolution of a step whose outcome was unknown.</summary>
public enum EffectOutcome : byte
{
    /// <summary>The partner did it: the order continues from the next step.</summary>
    Done,

    /// <summary>The partner did not do it: the step is retried.</summary>
    NotDone,
}
