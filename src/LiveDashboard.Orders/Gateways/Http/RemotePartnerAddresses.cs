using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>Partners outside the app: each tells its HTTP/2 address, and is called over HTTP/1.1 only while it has none that answers.</summary>
public sealed class RemotePartnerAddresses : PartnerAddresses
{
    private readonly RemotePartner[] _partners;

    /// <summary>One address and one secret per step, in step order; a null secret means none.</summary>
    public RemotePartnerAddresses(IReadOnlyList<Uri> http1, IReadOnlyList<string?> keys, TimeProvider time, ILogger<RemotePartnerAddresses> logger)
    {
        // Steps at one address are one partner, which is asked once.
        var known = new Dictionary<(Uri, string?), RemotePartner>();
        _partners =
        [
            .. http1.Zip(keys).Select(one => known.TryGetValue(one, out var partner)
                ? partner
                : known[one] = new RemotePartner(one.First, one.Second, time, logger)),
        ];
    }

    public override Uri Http1(StepName step) => _partners[(int)step].Http1;

    public override Uri? Http2(StepName step) => _partners[(int)step].Http2;

    public override string? Key(StepName step) => _partners[(int)step].Key;

    public override void Http2Failed(StepName step, Uri http2, bool isGone) => _partners[(int)step].Failed(http2, isGone);

    /// <summary>Asks the partners for their HTTP/2 addresses and tries those, some seconds at most.</summary>
    public Task DiscoverAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_partners.Distinct().Select(partner => partner.AskAsync(cancellationToken)));
}
