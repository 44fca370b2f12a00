namespace LiveDashboard.Partners.Ledger;

/// <summary>Finds the effects of an order by its full name, or by its number alone, as people know it.</summary>
internal sealed class EffectFinder(LedgerIndex index)
{
    public FoundEffects Find(LedgerFile file, string order)
    {
        if (index.LastOf(Fingerprint.Of(order)) is var last and > 0)
        {
            return new FoundEffects(true, file.ReadChain(last));
        }

        if (order.Contains('/', StringComparison.Ordinal))
        {
            return new FoundEffects(true, []);
        }

        var (complete, names) = index.FullNames(order);
        var effects = names.SelectMany(name => file.ReadChain(index.LastOf(Fingerprint.Of(name)))).OrderBy(effect => effect.Number);
        return new FoundEffects(complete, [.. effects]);
    }
}
