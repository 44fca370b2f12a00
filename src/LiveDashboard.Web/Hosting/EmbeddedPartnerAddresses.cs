using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Hosting;

/// <summary>The partners' addresses, known once <see cref="PartnersService"/> has started.</summary>
internal sealed class EmbeddedPartnerAddresses : PartnerAddresses
{
    private PartnerAddresses? _known;

    public override Uri Http1(StepName step) => Known.Http1(step);

    public override Uri? Http2(StepName step) => Known.Http2(step);

    public override void Http2Failed(StepName step, Uri http2, bool isGone) => Known.Http2Failed(step, http2, isGone);

    public override string? Key(StepName step) => Known.Key(step);

    public void Set(PartnerAddresses known) => Volatile.Write(ref _known, known);

    private PartnerAddresses Known => Volatile.Read(ref _known) ?? throw new InvalidOperationException("The partners are not there yet.");
}
