using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Gateways;

/// <summary>What a partner needs to know of the order it works for.</summary>
/// <param name="order">The order.</param>
/// <param name="isBlocking">Whether the waiting is done by a thread that stands still.</param>
internal abstract class PartnerCall(OrderId order, bool isBlocking) : OrderWait(order, isBlocking)
{
    private CancellationTokenSource? _request;
    private byte _attempt = 1;

    /// <summary>The journal's name in the ids of traces.</summary>
    public abstract string Installation { get; }

    /// <summary>The order's name to partners; no order of another history has it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the order was accepted by this very process, so that nobody else can have asked for it.</summary>
    public abstract bool IsOwn { get; }

    /// <summary>The order's random bits; see <see cref="OrderRandom"/>.</summary>
    public abstract ulong Bits { get; }

    /// <summary>The step the call is for.</summary>
    public StepName Step { get; protected set; }

    /// <summary>The try of the step, counted from 1; 255 stands for all after it.</summary>
    public int Attempt
    {
        get => _attempt;
        protected set => _attempt = (byte)Math.Min(value, byte.MaxValue);
    }

    /// <summary>When the partner was called, milliseconds since 1970; stamped by the timing decorator.</summary>
    public long StartedAt { get; set; }

    /// <summary>How the partner behaves for this call.</summary>
    public abstract StepProfile Profile { get; }

    /// <summary>What ends a request to a partner when the order is cancelled.</summary>
    internal CancellationToken BeginRequest()
    {
        var request = new CancellationTokenSource();
        Volatile.Write(ref _request, request);
        Interlocked.MemoryBarrier();
        if (IsCancelRequested)
        {
            request.Cancel();
        }

        return request.Token;
    }

    /// <summary>The request is over.</summary>
    internal void EndRequest() => Interlocked.Exchange(ref _request, null)?.Dispose();

    /// <summary>Notes that the partner is asked now; whether that is the first time for this step.</summary>
    internal abstract bool TryAskFirst();

    protected override void OnCancelRequested()
    {
        try
        {
            Volatile.Read(ref _request)?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended in this very moment; the flag tells the pipeline.
        }
    }
}
