using LiveDashboard.Partners.Steps;

namespace LiveDashboard.Partners.Ledger;

/// <summary>Something a partner does for an order, under a key, with the fingerprints it is found by.</summary>
internal sealed class Effect
{
    public Effect(PartnerStep step, string key, string order)
    {
        Step = step;
        Key = key;
        Order = order;
        OrderPrint = Fingerprint.Of(order);
        OtherKeyPrint = IsPlain(step, key, order) ? null : Fingerprint.Of($"{PartnerStepNames.Of(step)} {key}");
    }

    public PartnerStep Step { get; }

    public string Key { get; }

    public string Order { get; }

    public Fingerprint OrderPrint { get; }

    /// <summary>Null for the plain key <c>{order}/{step}</c>, which is one bit of its order; a key counts for its own step only.</summary>
    public Fingerprint? OtherKeyPrint { get; }

    private static bool IsPlain(PartnerStep step, string key, string order)
    {
        var name = PartnerStepNames.Of(step);
        return key.Length == order.Length + 1 + name.Length
            && key.StartsWith(order, StringComparison.Ordinal)
            && key[order.Length] == '/'
            && key.EndsWith(name, StringComparison.Ordinal);
    }
}
