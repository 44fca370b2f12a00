using System.Text.Json.Serialization;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A single order as requested by a caller; its texts and numbers are not trusted.</summary>
/// <param name="Customer">1 to 100 characters.</param>
/// <param name="Restaurant">1 to 100 characters.</param>
/// <param name="Items">1 to 50.</param>
/// <param name="Mode">Null to follow the toggle.</param>
/// <remarks>The serialized form is the fingerprint stored with an idempotency key: neither names nor values may change.</remarks>
public sealed record OrderRequest(
    string? Customer,
    string? Restaurant,
    IReadOnlyList<OrderItemRequest?>? Items,
    [property: JsonConverter(typeof(ModeWordConverter))] ExecutionMode? Mode = null) : ICheckedRequest
{
    /// <inheritdoc/>
    public void AddErrors(FieldErrors errors) => OrderCheck.AddErrors(this, errors);
}
