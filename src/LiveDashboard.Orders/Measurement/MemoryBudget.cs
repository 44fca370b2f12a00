using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Measurement;

/// <summary>
/// Divides the memory of this process: a reserve to run in, a share for the orders in flight at once, the rest for all that
/// are accepted. The in-flight share is always kept free, so that accepted orders can end, now and after a restart.
/// </summary>
internal sealed class MemoryBudget
{
    // Measured: an order in flight takes 370 B, plus garbage until it is collected.
    private const int InFlightBytes = 600;

    // Measured: a call over HTTP with its embedded partner: 56 kB at 10,000, 100 kB at 1,600.
    private const int InFlightHttpBytes = 64_000;

    // The least that an order in flight contributes to the memory in use.
    private const int LeastInFlightBytes = 300;

    // Journal, feed, board, web server and some viewers, and headroom for the collector.
    private const long LeastReserve = 40L << 20;
    private const int ReserveShare = 10;

    // With too little memory the app is slow, but keeps running.
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

    /// <summary>Maximum simulated orders in flight.</summary>
    public int MaxInFlight { get; }

    /// <summary>Maximum orders in flight over HTTP.</summary>
    public int MaxInFlightHttp { get; }

    /// <summary>Maximum orders in flight over a transport.</summary>
    public int Most(KitchenTransport transport) => transport == KitchenTransport.Http ? MaxInFlightHttp : MaxInFlight;

    /// <summary>Memory left for orders accepted from now on, in bytes.</summary>
    /// <param name="collected">Whether to collect garbage first.</param>
    public long Room(bool collected)
    {
        var inFlight = (long)_inFlight[KitchenTransport.Simulated] + _inFlight[KitchenTransport.Http];
        return _forOrders - (_memory.Used(collected) - (inFlight * LeastInFlightBytes));
    }

    private static int Most(long fits, int wanted) => (int)Math.Min(Math.Max(fits, LeastInFlight), wanted);
}
