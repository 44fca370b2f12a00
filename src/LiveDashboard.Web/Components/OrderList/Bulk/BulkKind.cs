namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>What can be done to many orders at once.</summary>
public enum BulkKind
{
    /// <summary>Failed orders resume at the step that failed.</summary>
    Retry,

    /// <summary>Unfinished orders are cancelled.</summary>
    Cancel,
}
