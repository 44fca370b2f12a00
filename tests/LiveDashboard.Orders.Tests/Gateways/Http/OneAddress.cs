using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

/// <summary>All four partners at one address, called over HTTP/2 in async where they speak it.</summary>
internal sealed class OneAddress(Uri url, bool isHttp2 = false) : PartnerAddresses
{
    public override Uri Http1(StepName step) => url;

    public override Uri? Http2(StepName step) => isHttp2 ? url : null;
}
