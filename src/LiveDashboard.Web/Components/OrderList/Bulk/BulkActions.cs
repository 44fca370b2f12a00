using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>The bulk commands available to the lists.</summary>
/// <param name="IsFree">Whether another command can start.</param>
/// <param name="OnAction">Runs a command after confirmation.</param>
public sealed record BulkActions(bool IsFree, EventCallback<BulkCommand> OnAction);
