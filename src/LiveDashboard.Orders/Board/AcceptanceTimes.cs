namespace LiveDashboard.Orders.Board;

/// <summary>When orders were accepted, as ranges: orders of one burst or batch share one time.</summary>
internal sealed class AcceptanceTimes
{
    private readonly List<(long First, long At)> _ranges = [];

    public void Add(long first, long at)
    {
        if (_ranges.Count == 0 || _ranges[^1].At != at)
        {
            _ranges.Add((first, at));
        }
    }

    /// <summary>When the order was accepted, in Unix milliseconds.</summary>
    public long Find(long number)
    {
        var (low, high) = (0, _ranges.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _ranges[middle].First <= number ? (middle, high) : (low, middle - 1);
        }

        return _ranges.Count == 0 ? 0 : _ranges[low].At;
    }

    public void Clear() => _ranges.Clear();
}
