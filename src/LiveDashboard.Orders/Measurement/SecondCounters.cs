namespace LiveDashboard.Orders.Measurement;

/// <summary>What happened in each of the last 61 seconds.</summary>
internal sealed class SecondCounters
{
    private const int Seconds = 64;

    private readonly (long Second, SecondCounts Figures)[] _slots = new (long, SecondCounts)[Seconds];

    public void Finished(long at) => Add(at / 1000, new SecondCounts(1, 0, 0));

    public void Failed(long at) => Add(at / 1000, new SecondCounts(0, 1, 0));

    public void FailedTry(long at) => Add(at / 1000, new SecondCounts(0, 0, 1));

    /// <summary>What happened in a second (Unix time); zero when it is too long ago.</summary>
    public SecondCounts At(long second)
    {
        var slot = _slots[second % Seconds];
        return slot.Second == second ? slot.Figures : default;
    }

    private void Add(long second, SecondCounts more)
    {
        ref var slot = ref _slots[second % Seconds];
        if (slot.Second < second)
        {
            slot = (second, default);
        }

        var had = slot.Figures;
        slot.Figures = new SecondCounts(had.Finished + more.Finished, had.Failed + more.Failed, had.FailedTries + more.FailedTries);
    }
}
