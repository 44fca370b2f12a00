namespace LiveDashboard.Web.Components.OrderDetail;

/// <summary>Where a part of an order's story lies.</summary>
internal enum StoryMoment
{
    Past,
    Now,
    Next,
}
