namespace LiveDashboard.Lab.Variants;

/// <summary>One way of using threads.</summary>
internal interface IVariant : IDisposable
{
    /// <summary>Takes orders that have arrived; returns without waiting for them.</summary>
    /// <param name="first">The place of the first.</param>
    /// <param name="count">Number of orders.</param>
    void Take(int first, int count);
}
