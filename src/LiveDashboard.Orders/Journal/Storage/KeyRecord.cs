using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>An idempotency key that was used.</summary>
/// <param name="Key">The key prefixed with its kind, so that orders and bursts do not collide.</param>
/// <param name="Request">SHA-256 of the request's fields, in hexadecimal.</param>
/// <param name="Order">The order, or the burst's first order.</param>
internal sealed record KeyRecord(string Key, string Request, OrderId Order);
