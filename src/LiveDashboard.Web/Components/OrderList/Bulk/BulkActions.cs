using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>What the lists can ask of the bulk commands.</summary>
/// <param name="IsFree">Whether another command can begin.</param>
/// <param name="OnAction">Asks the person, and does it.</param>
public sealed record BulkActions(bool IsFree, EventCallback<BulkCommand> OnAction);
