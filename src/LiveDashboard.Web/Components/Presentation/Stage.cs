namespace LiveDashboard.Web.Components.Presentation;

/// <summary>The places an order is shown at, in the order of the flow.</summary>
public enum Stage
{
    Waiting,
    Payment,
    Restaurant,
    Courier,
    Notify,
    Done,
    Failed,
    Cancelled,
}
