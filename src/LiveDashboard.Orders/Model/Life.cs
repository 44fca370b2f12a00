namespace LiveDashboard.Orders.Model;

/// <summary>One start of the app: the part of its orders' partner keys that distinguishes two histories of a journal.</summary>
/// <param name="First">The first order that may have been accepted under it; those up to the next life were.</param>
/// <param name="Name">A random name, unique to the start.</param>
public sealed record Life(OrderId First, string Name);
