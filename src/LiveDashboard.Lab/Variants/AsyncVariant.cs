using LiveDashboard.Orders.Model;

namespace LiveDashboard.Lab.Variants;

/// <summary>async/await on threads of its own: <c>OrderPipeline.RunAsync</c>, which serves the board.</summary>
internal sealed class AsyncVariant(Lane lane, int workers) : IVariant
{
    private readonly BoardCrew _crew = new(lane, ExecutionMode.Async, workers);

    public void Take(int first, int count) => _crew.Take(first, count);

    public void Dispose() => _crew.Dispose();
}
