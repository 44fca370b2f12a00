namespace LiveDashboard.Orders.Board;

/// <summary>How many orders ended in each of the last 61 seconds.</summary>
internal sealed class SecondSeries
{
    private const int Seconds = 64;

    private readonly (long Second, int Finished, int Failed)[] _slots = new (long, int, int)[Seconds];

    public void Finished(long at) => Slot(at / 1000).Finished++;

    public void Failed(long at) => Slot(at / 1000).Failed++;

    /// <summary>What ended in a second; nothing when it is too long ago.</summary>
    public (int Finished, int Failed) At(long second)
    {
        var slot = _slots[second % Seconds];
        return slot.Second == second ? (slot.Finished, slot.Failed) : (0, 0);
    }

    private ref (long Second, int Finished, int Failed) Slot(long second)
    {
        ref var slot = ref _slots[second % Seconds];
        if (slot.Second < second)
        {
            slot = (second, 0, 0);
        }

        return ref slot;
    }
}
