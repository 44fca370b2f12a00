using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Registers what is measured, the factory of meters included, and what memory there is.</summary>
internal static class MeasurementRegistration
{
    public static IServiceCollection AddMeasurement(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<ThreadPeaks>()
        .AddSingleton<WorkerSamples>()
        .AddSingleton<ConnectionWaits>()
        .AddSingleton<CircuitStates>()
        .AddSingleton(ProcessMemory.OfThisProcess)
        .AddSingleton<InFlight>()
        .AddSingleton<MemoryBudget>();
}
