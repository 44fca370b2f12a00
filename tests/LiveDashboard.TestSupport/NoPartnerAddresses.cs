using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.TestSupport;

/// <summary>For tests on the simulated kitchen: there is nobody to call.</summary>
internal sealed class NoPartnerAddresses : PartnerAddresses
{
    public override Uri Http1(StepName step) => new("http://127.0.0.1:9/");

    public override Uri? Http2(StepName step) => null;
}
