namespace LiveDashboard.Orders.Model.Facts;

/// <summary>What a person found out about a step whose outcome was unknown.</summary>
public enum EffectOutcome : byte
{
    /// <summary>The partner did it: the order goes on from the next step.</summary>
    Done,

    /// <summary>The partner did not do it: the step is tried again.</summary>
    NotDone,
}
