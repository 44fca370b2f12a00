using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Gateways;

/// <summary>What a partner call needs to know about its order.</summary>
/// <param name="order">The order.</param>
/// <param name="isBlocking">Whether a blocked thread does the waiting.</param>
internal abstract class PartnerCall(OrderId order, bool isBlocking) : OrderWait(order, isBlocking)
{
    private CancellationTokenSource? _request;
    private byte _attempt = 1;

    /// <summary>The journal's name in trace ids.</summary>
    public abstract string Installation { get; }

    /// <summary>The order's name at partners, unique across histories.</summary>
    public abstract string Name { get; }

    /// <summary>Whether this process accepted the order, so that no other can have requested it.</summary>
    public abstract bool IsOwn { get; }

    /// <summary>The order's random bits; see <see cref="OrderRandom"/>.</summary>
    public abstract ulong Bits { get; }

    /// <summary>The step the call is for.</summary>
    public StepName Step { get; protected set; }

    /// <summary>The attempt at the step, counted from 1; saturates at 255.</summary>
    public int Attempt
    {
        get => _attempt;
        protected set => _attempt = (byte)Math.Min(value, byte.MaxValue);
    }

    /// <summary>When the partner was called, in Unix milliseconds; stamped by the timing decorator.</summary>
    public long StartedAt { get; set; }

    /// <summary>How the partner behaves for this call.</summary>
    public abstract StepProfile Profile { get; }

    /// <summary>Begins a request; the token is cancelled when the order is.</summary>
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

    /// <summary>Ends the request.</summary>
    internal void EndRequest() => Interlocked.Exchange(ref _request, null)?.Dispose();

    /// <summary>Records that the partner is called now; returns whether it is the first time for this step.</summary>
    internal abstract bool TryAskFirst();

    protected override void OnCancelRequested()
    {
        try
        {
            Volatile.Read(ref _request)?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The request ended concurrently; the pipeline sees the flag.
        }
    }
}
