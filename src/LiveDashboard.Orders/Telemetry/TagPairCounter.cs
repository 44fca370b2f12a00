using System.Diagnostics.Metrics;

namespace LiveDashboard.Orders.Telemetry;

/// <summary>A counter with two tags that is updated once a batch with the sum of each pair of tag values.</summary>
/// <param name="counter">The instrument.</param>
/// <param name="first">The first tag, and its values by index.</param>
/// <param name="second">The second tag, and its values by index; a null value omits the tag.</param>
internal sealed class TagPairCounter(
    Counter<long> counter, (string Tag, IReadOnlyList<string> Values) first, (string Tag, IReadOnlyList<string?> Values) second)
{
    private readonly long[] _sums = new long[first.Values.Count * second.Values.Count];

    /// <summary>Whether the instrument has listeners.</summary>
    public bool Enabled => counter.Enabled;

    /// <summary>Counts without updating the instrument.</summary>
    public void Count(int firstPlace, int secondPlace, int count) => _sums[(firstPlace * second.Values.Count) + secondPlace] += count;

    /// <summary>Adds what was counted since the last call to the instrument.</summary>
    public void Add()
    {
        for (var pair = 0; pair < _sums.Length; pair++)
        {
            if (_sums[pair] == 0)
            {
                continue;
            }

            var (firstPlace, secondPlace) = Math.DivRem(pair, second.Values.Count);
            var firstTag = KeyValuePair.Create<string, object?>(first.Tag, first.Values[firstPlace]);
            if (second.Values[secondPlace] is { } value)
            {
                counter.Add(_sums[pair], firstTag, KeyValuePair.Create<string, object?>(second.Tag, value));
            }
            else
            {
                counter.Add(_sums[pair], firstTag);
            }

            _sums[pair] = 0;
        }
    }
}
