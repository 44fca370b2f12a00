using LiveDashboard.Orders.Model;

namespace LiveDashboard.Lab.Variants;

/// <summary>Synchronous calls on threads of its own: <c>OrderPipeline.Run</c>, which serves the board.</summary>
internal sealed class BlockingVariant(Lane lane, int workers) : IVariant
{
    private readonly BoardCrew _crew = new(lane, ExecutionMode.Blocking, workers);

    public void Take(int first, int count) => _crew.Take(first, count);

    public void Dispose() => _crew.Dispose();
}
