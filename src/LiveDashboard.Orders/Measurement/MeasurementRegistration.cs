using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Registers the measurements, including the meter factory, and the memory budget.</summary>
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
