using System.Text.Json.Serialization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>A burst as requested by a caller.</summary>
/// <param name="Count">1 to 10,000 on an HTTP kitchen, 1 to 1,000,000 on a simulated one.</param>
/// <param name="Mode">The mode of all its orders; null to follow the toggle.</param>
/// <param name="Seed">0 to 2^53 - 1; null for a random one.</param>
/// <param name="Kitchen">The kitchen of all its orders; null for the board's.</param>
/// <remarks>The serialized form is the fingerprint stored with an idempotency key: neither names nor values may change.</remarks>
public sealed record BurstRequest(
    long? Count,
    [property: JsonConverter(typeof(ModeWordConverter))] ExecutionMode? Mode = null,
    long? Seed = null,
    [property: JsonConverter(typeof(KitchenNameConverter))] KitchenProfile? Kitchen = null) : ICheckedRequest
{
    /// <inheritdoc/>
    public void AddErrors(FieldErrors errors) =>
        BurstCheck.AddErrors(this, Kitchen is null ? BurstCheck.MaxCountSimulated : BurstCheck.MaxCount(Kitchen), errors);
}
