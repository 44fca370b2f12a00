namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>What can be done to many orders at once.</summary>
public enum BulkKind
{
    /// <summary>Failed orders go on at the step that failed.</summary>
    Retry,

    /// <summary>Unfinished orders are ended.</summary>
    Cancel,
}
