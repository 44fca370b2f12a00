using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>An idempotency key that was used.</summary>
/// <param name="Key">The key with its kind in front, so that orders and bursts do not meet.</param>
/// <param name="Request">SHA-256 of the request's fields, in hexadecimal.</param>
/// <param name="Order">The order, or the burst's first order.</param>
internal sealed record KeyRecord(string Key, string Request, OrderId Order);
