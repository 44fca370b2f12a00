using LiveDashboard.Lab.Scenario;
using LiveDashboard.Lab.Workloads.Cpu;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Gateways.Http;
using LiveDashboard.Orders.Gateways.Simulated;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Notices;
using LiveDashboard.Orders.Waiting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Lab.Workloads;

/// <summary>What the calls of a workload reach.</summary>
/// <param name="Gateway">Both ways to call it.</param>
/// <param name="Waits">Whether its calls wait, so that their time is not the order's own.</param>
internal sealed record WorkloadPartner(PartnerGateway Gateway, bool Waits) : IDisposable
{
    /// <summary>The partner of a scenario's workload.</summary>
    public static WorkloadPartner Of(RaceScenario scenario, TimingWheel wheel, EngineClock clock, PartnersAddress? partners) =>
        scenario.Workload == Workload.Cpu ? new WorkloadPartner(new HashingPartner(scenario.Seed, clock), Waits: false)
        : partners is null
            ? new WorkloadPartner(new SimulatedPartner(new SimulatedKitchen(wheel, clock), new PartnerOptions()), Waits: true)
        : new WorkloadPartner(
            new HttpPartner(
                new LanePartnerAddresses(partners), new PartnerOptions(), clock, new ConnectionWaits(), new CircuitStates(),
                new DataNotices(new OrdersOptions()), NullLogger<PartnerPolicy>.Instance),
            Waits: true);

    public void Dispose() => (Gateway as IDisposable)?.Dispose();
}
