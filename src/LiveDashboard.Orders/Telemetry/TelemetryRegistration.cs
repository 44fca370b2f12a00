using System.Diagnostics.Metrics;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Measurement;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Telemetry;

/// <summary>Registers the engine's metrics.</summary>
internal static class TelemetryRegistration
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var meter = EngineMeter.Of(provider.GetRequiredService<IMeterFactory>());
        EngineGauges.Add(
            meter,
            provider.GetRequiredService<OrderJournal>(),
            provider.GetRequiredService<WorkerSamples>(),
            provider.GetRequiredService<InFlight>());
        return new OrderMetrics(new OrderInstruments(meter), provider.GetRequiredService<OrderTable>());
    });
}
