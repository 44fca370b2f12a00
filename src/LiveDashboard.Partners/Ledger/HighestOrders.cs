using System.Globalization;

namespace LiveDashboard.Partners.Ledger;

/// <summary>The highest order number with an effect, for each installation and each of its partitions.</summary>
/// <remarks>
/// A caller can name any number of installations, so only the most recent are kept: 100 of them, with 16,384 numbers in all. An
/// evicted one is unknown, as if it had never called; when it calls again, only what is seen from then on counts, until the next
/// start reads the whole ledger under the same bounds. An answer may thus be too low, never too high.
/// </remarks>
internal sealed class HighestOrders
{
    private const int MaxInstallations = 100;

    // Twice the number of partitions: the calling installation always has room for all of its own.
    private const int MaxNumbers = 16_384;
    private const int NumberBits = 40;

    private readonly LatestNames<Dictionary<int, long>> _installations = new(() => []);
    private int _numbers;

    /// <param name="id">13 bits of partition above 40 bits of number.</param>
    public void Raise(ReadOnlySpan<char> installation, long id)
    {
        var partitions = _installations.Touch(installation);
        var partition = (int)(id >> NumberBits);
        var number = id & ((1L << NumberBits) - 1);
        var known = partitions.Count;
        partitions[partition] = Math.Max(number, partitions.GetValueOrDefault(partition));
        _numbers += partitions.Count - known;
        while (_installations.Count > MaxInstallations || _numbers > MaxNumbers)
        {
            _numbers -= _installations.ForgetOldest().Count;
        }
    }

    /// <summary>The highest number by partition; empty when the installation is unknown.</summary>
    public IReadOnlyDictionary<string, long> Of(string installation) =>
        (_installations.Find(installation) ?? []).ToDictionary(
            entry => entry.Key.ToString(CultureInfo.InvariantCulture), entry => entry.Value, StringComparer.Ordinal);
}
