namespace LiveDashboard.Orders.Model;

/// <summary>One start of the app as its orders remember it: the part of their partner keys that tells two histories of a journal apart.</summary>
/// <param name="First">The first order that may have been accepted under it; those up to the next life were.</param>
/// <param name="Name">A random name that no other start has.</param>
public sealed record Life(OrderId First, string Name);
