using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>
/// Parts the memory of this process: a reserve to run in, a share for the orders in flight at once, the rest for all that
/// are accepted. What may be in flight is held free always, so that what was accepted can end, now and after a start.
/// </summary>
internal sealed class MemoryBudget
{
    // Measured: an order in flight takes 370 B, and garbage lies beside it until it is collected.
    private const int InFlightBytes = 600;

    // Measured: a call over HTTP with the partner of the same process that answers it: 56 kB at 10,000, 100 kB at 1,600.
    private const int InFlightHttpBytes = 64_000;

    // Of an order in flight so much is surely among what is used.
    private const int LeastInFlightBytes = 300;

    // Journal, feed, board, web server and some viewers, and room for the collector to work in.
    private const long LeastReserve = 40L << 20;
    private const int ReserveShare = 10;

    // An app with less memory than it runs in is slow, but goes on.
    private const int LeastInFlight = 64;

    private readonly ProcessMemory _memory;
    private readonly InFlight _inFlight;
    private readonly long _forOrders;

    public MemoryBudget(ProcessMemory memory, InFlight inFlight, OrdersOptions options)
    {
        _memory = memory;
        _inFlight = inFlight;
        var total = memory.Total;
        var left = Math.Max(0, total - Math.Max(LeastReserve, total / ReserveShare));
        MaxInFlight = Most(left / 3 / InFlightBytes, options.MaxInFlight == 0 ? int.MaxValue : options.MaxInFlight);
        MaxInFlightHttp = Most(left / 6 / InFlightHttpBytes, options.MaxInFlightHttp);
        _forOrders = left - ((long)Math.Min(MaxInFlight, options.MaxUnfinished) * InFlightBytes) -
            ((long)Math.Min(MaxInFlightHttp, options.MaxUnfinishedHttp) * InFlightHttpBytes);
    }

    /// <summary>Simulated orders in flight at once, at most.</summary>
    public int MaxInFlight { get; }

    /// <summary>Orders in flight over HTTP at once, at most.</summary>
    public int MaxInFlightHttp { get; }

    /// <summary>Orders of a kind in flight at once, at most.</summary>
    public int Most(KitchenTransport transport) => transport == KitchenTransport.Http ? MaxInFlightHttp : MaxInFlight;

    /// <summary>Bytes that orders may take which are accepted from now on.</summary>
    /// <param name="collected">Whether garbage is collected first.</param>
    public long Room(bool collected)
    {
        var inFlight = (long)_inFlight[KitchenTransport.Simulated] + _inFlight[KitchenTransport.Http];
        return _forOrders - (_memory.Used(collected) - (inFlight * LeastInFlightBytes));
    }

    private static int Most(long fits, int wanted) => (int)Math.Min(Math.Max(fits, LeastInFlight), wanted);
}
