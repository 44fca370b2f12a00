namespace LiveDashboard.Web.Components.Layout.Status;

/// <summary>What the line under the app bar speaks of.</summary>
internal enum StatusKind
{
    /// <summary>What waiters do in the mode of the toggle.</summary>
    Mode,

    /// <summary>Something worth knowing that is no fault.</summary>
    Note,

    /// <summary>A fault.</summary>
    Problem,
}
