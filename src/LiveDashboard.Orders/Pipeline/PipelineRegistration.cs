using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Gateways.Simulated;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;
using LiveDashboard.Orders.Waiting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>Registers the pipeline.</summary>
internal static class PipelineRegistration
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton(provider => new OrderSteps(
            provider.GetRequiredService<HttpPartner>(),
            provider.GetRequiredService<SimulatedPartner>(),
            provider.GetRequiredService<EngineClock>()))
        .AddSingleton<RetryPolicy>()
        .AddSingleton<OrderQueue>()
        .AddSingleton<RunTable>()
        .AddSingleton<WorkerPool>()
        .AddSingleton<CancelThread>()
        .AddSingleton<IWaitPlace, CommitPlace>()
        .AddSingleton<IFactLog>(provider => provider.GetRequiredService<OrderJournal>())
        .AddSingleton<RunContext>()
        .AddSingleton<OrderProgress>()
        .AddSingleton<OrderPipeline>()
        .AddSingleton<OrderDispatcher>()
        .AddHostedService<OrderPipelineService>();
}
