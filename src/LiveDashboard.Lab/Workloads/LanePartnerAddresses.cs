using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Workloads;

/// <summary>All four partners of a lane's run listen in one process.</summary>
internal sealed class LanePartnerAddresses(PartnersAddress partners) : PartnerAddresses
{
    public override bool TellWhenAnswered => true;

    public override Uri Http1(StepName step) => partners.Http1;

    public override Uri? Http2(StepName step) => partners.Http2;

    public override string? Key(StepName step) => partners.Key;
}
