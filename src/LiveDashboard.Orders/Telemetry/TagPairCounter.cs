using System.Diagnostics.Metrics;

namespace LiveDashboard.Orders.Telemetry;

/// <summary>A counter with two tags that is told once a batch: it sums up each pair of values, and adds the sums together.</summary>
/// <param name="counter">The instrument.</param>
/// <param name="first">The first tag, and its values by place.</param>
/// <param name="second">The second tag, and its values by place; where the value is null, the tag is left out.</param>
internal sealed class TagPairCounter(
    Counter<long> counter, (string Tag, IReadOnlyList<string> Values) first, (string Tag, IReadOnlyList<string?> Values) second)
{
    private readonly long[] _sums = new long[first.Values.Count * second.Values.Count];

    /// <summary>Whether somebody listens.</summary>
    public bool Enabled => counter.Enabled;

    /// <summary>Counts, without telling yet.</summary>
    public void Count(int firstPlace, int secondPlace, int count) => _sums[(firstPlace * second.Values.Count) + secondPlace] += count;

    /// <summary>Tells what was counted since the last time.</summary>
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
