namespace LiveDashboard.Lab.Measurement;

/// <summary>One of the orders whose whole way is kept, to be drawn.</summary>
/// <param name="Place">Its place among the lane's orders, from 0.</param>
/// <param name="Changes">Its phases from its arrival on, each until the next; the last one is the present one.</param>
public sealed record SampledOrder(int Place, IReadOnlyList<PhaseChange> Changes);
