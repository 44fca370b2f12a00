namespace LiveDashboard.Orders.Waiting;

/// <summary>
/// A hashed timing wheel of 1 ms slots (Varghese and Lauck 1987, scheme 6): adding is one compare-and-swap, and a wait costs
/// nothing until it is due. Passive: one thread advances it in the app, tests advance it by hand.
/// </summary>
/// <param name="now">The initial time, in Unix milliseconds.</param>
internal sealed class TimingWheel(long now) : IWaitPlace
{
    /// <summary>Number of continuations handed to the workers at once.</summary>
    public const int ChainLength = 256;

    private const int Slots = 1 << 14;

    private readonly OrderWait?[] _slots = new OrderWait?[Slots];
    private long _now = now;
    private long _lastDue;

    /// <summary>Raised when a wait is added.</summary>
    internal event Action? Added;

    /// <summary>The wheel's current time, in Unix milliseconds.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>Whether nothing can become due any more.</summary>
    public bool IsIdle => Volatile.Read(ref _lastDue) <= Now;

    /// <summary>Adds a wait; safe from any thread.</summary>
    internal void Add(OrderWait wait)
    {
        // A wait that is already due waits for the next tick: the wheel must not idle before it.
        var tick = Math.Max(wait.DueAt, Now + 1);
        RaiseLastDue(tick);
        Push(wait, tick);
        // The wheel may have passed the slot between reading Now and the push: nobody else would take the wait in time.
        if (Volatile.Read(ref _now) >= tick)
        {
            Fire(tick, Now);
        }

        Added?.Invoke();
    }

    void IWaitPlace.Enter(OrderWait wait) => Add(wait);

    /// <summary>Advances the wheel to <paramref name="now"/> and resumes every wait that is due.</summary>
    internal void Advance(long now)
    {
        var from = _now;
        if (now <= from)
        {
            return;
        }

        for (var tick = Math.Max(from + 1, now - Slots + 1); tick <= now; tick++)
        {
            Volatile.Write(ref _now, tick);
            Interlocked.MemoryBarrier();
            Fire(tick, now);
        }
    }

    private void Fire(long tick, long now)
    {
        var wait = Interlocked.Exchange(ref _slots[tick & (Slots - 1)], null);
        OrderWait? chain = null;
        var length = 0;
        while (wait is not null)
        {
            var next = wait.Next;
            wait.Next = null;
            if (wait.DueAt > now)
            {
                // A wait of more than one turn of the wheel.
                Push(wait, wait.DueAt);
            }
            else
            {
                if (!ReferenceEquals(wait.Place, this))
                {
                    wait.Place!.Leave(wait); // every wait has a place
                }

                if (wait.TryClaim())
                {
                    wait.Arrive(now);
                    if (wait.IsBlocking)
                    {
                        wait.ResumeAlone();
                    }
                    else
                    {
                        wait.Next = chain;
                        chain = wait;
                        if (++length == ChainLength)
                        {
                            chain.ResumeChain();
                            chain = null;
                            length = 0;
                        }
                    }
                }
            }

            wait = next;
        }

        chain?.ResumeChain();
    }

    private void Push(OrderWait wait, long tick)
    {
        ref var slot = ref _slots[tick & (Slots - 1)];
        var head = Volatile.Read(ref slot);
        while (true)
        {
            wait.Next = head;
            var seen = Interlocked.CompareExchange(ref slot, wait, head);
            if (ReferenceEquals(seen, head))
            {
                return;
            }

            head = seen;
        }
    }

    private void RaiseLastDue(long due)
    {
        var seen = Volatile.Read(ref _lastDue);
        while (due > seen)
        {
            var before = Interlocked.CompareExchange(ref _lastDue, due, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
