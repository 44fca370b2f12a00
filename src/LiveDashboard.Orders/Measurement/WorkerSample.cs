using System.Runtime.InteropServices;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>The state of one worker, written only by it and read by the board; padded so that no two share a cache line.</summary>
[StructLayout(LayoutKind.Explicit, Size = 192)]
internal sealed class WorkerSample
{
    [FieldOffset(64)]
    private long _order;

    [FieldOffset(72)]
    private long _heldSince;

    [FieldOffset(80)]
    private long _busySince;

    [FieldOffset(88)]
    private long _busyMs;

    [FieldOffset(96)]
    private long _turns;

    [FieldOffset(104)]
    private int _step;

    [FieldOffset(108)]
    private readonly int _number;

    [FieldOffset(112)]
    private int _managedThread;

    public WorkerSample(int number)
    {
        _number = number;
    }

    /// <summary>The worker's number, counted from 1.</summary>
    public int Number => _number;

    /// <summary>The managed id of its thread.</summary>
    public int ManagedThread => Volatile.Read(ref _managedThread);

    /// <summary>The order being served or served last; null before the first.</summary>
    public OrderId? Order => Volatile.Read(ref _order) is var order and not 0 ? new OrderId(order) : null;

    /// <summary>The step of that order.</summary>
    public StepName Step => (StepName)Volatile.Read(ref _step);

    /// <summary>Since when a waiting order blocks it, in Unix milliseconds; 0 when none does.</summary>
    public long HeldSince => Volatile.Read(ref _heldSince);

    /// <summary>Facts it has recorded: every turn of an order records at least one.</summary>
    public long Turns => Volatile.Read(ref _turns);

    /// <summary>Total time it was not free, in milliseconds.</summary>
    public long BusyMs(long now) => Volatile.Read(ref _busyMs) + (Volatile.Read(ref _busySince) is var since and not 0 ? Math.Max(0, now - since) : 0);

    /// <summary>Whether it is serving or blocked.</summary>
    public bool IsBusy => Volatile.Read(ref _busySince) != 0;

    internal void Begin(int managedThread) => Volatile.Write(ref _managedThread, managedThread);

    internal void Served(OrderId order, StepName step)
    {
        Volatile.Write(ref _order, order.Value);
        Volatile.Write(ref _step, (int)step);
        Volatile.Write(ref _turns, _turns + 1);
    }

    internal void MovedTo(StepName step) => Volatile.Write(ref _step, (int)step);

    internal void Held(long since) => Volatile.Write(ref _heldSince, since);

    internal void Busy(long now)
    {
        if (_busySince == 0)
        {
            Volatile.Write(ref _busySince, now);
        }
    }

    internal void Free(long now)
    {
        if (_busySince != 0)
        {
            Volatile.Write(ref _busyMs, _busyMs + Math.Max(0, now - _busySince));
            Volatile.Write(ref _busySince, 0);
        }
    }
}
