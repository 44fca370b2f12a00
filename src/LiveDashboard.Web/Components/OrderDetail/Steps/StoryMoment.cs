namespace LiveDashboard.Web.Components.OrderDetail.Steps;

/// <summary>When a part of an order's story takes place.</summary>
internal enum StoryMoment
{
    Past,
    Now,
    Next,
}
