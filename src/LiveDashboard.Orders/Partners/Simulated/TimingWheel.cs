namespace LiveDashboard.Orders.Partners.Simulated;

/// <summary>
/// A hashed timing wheel of 1 ms slots (Varghese and Lauck 1987, scheme 6): adding is one compare-and-swap, and a wait costs
/// nothing until it is due. Passive: one thread advances it in the app, tests advance it by hand.
/// </summary>
public sealed class TimingWheel
{
    /// <summary>Continuations handed to the workers at once.</summary>
    public const int ChainLength = 256;

    private const int Slots = 1 << 14;

    private readonly PartnerCall?[] _slots = new PartnerCall?[Slots];
    private readonly Action<PartnerCall> _onDue;
    private long _now;
    private long _lastDue;

    /// <summary>Makes a wheel that stands at <paramref name="now"/>, milliseconds since 1970.</summary>
    public TimingWheel(long now, Action<PartnerCall> onDue)
    {
        _now = now;
        _onDue = onDue;
    }

    /// <summary>Where the wheel stands, milliseconds since 1970.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>Whether something may still become due.</summary>
    public bool IsIdle => Volatile.Read(ref _lastDue) <= Now;

    /// <summary>Puts a waiting call on the wheel; safe from any thread.</summary>
    internal void Add(PartnerCall call)
    {
        // A wait that is due already waits for the next tick: the wheel must not rest before it.
        var tick = Math.Max(call.DueAt, Now + 1);
        RaiseLastDue(tick);
        Push(call, tick);
        // The wheel may have passed the slot between the look at Now and the push: then nobody else takes the call in time.
        if (Volatile.Read(ref _now) >= tick)
        {
            Fire(tick, Now);
        }
    }

    /// <summary>Moves the wheel to <paramref name="now"/> and resumes every call that is due.</summary>
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
        var call = Interlocked.Exchange(ref _slots[tick & (Slots - 1)], null);
        PartnerCall? chain = null;
        var length = 0;
        while (call is not null)
        {
            var next = call.Next;
            call.Next = null;
            if (call.DueAt > now)
            {
                // A wait of more than one turn of the wheel.
                Push(call, call.DueAt);
            }
            else
            {
                if (call.HoldsCapacity)
                {
                    _onDue(call);
                }

                if (call.TryClaim())
                {
                    call.Arrive(now);
                    if (call.IsBlocking)
                    {
                        call.ResumeAlone();
                    }
                    else
                    {
                        call.Next = chain;
                        chain = call;
                        if (++length == ChainLength)
                        {
                            chain.ResumeChain();
                            chain = null;
                            length = 0;
                        }
                    }
                }
            }

            call = next;
        }

        chain?.ResumeChain();
    }

    private void Push(PartnerCall call, long tick)
    {
        ref var slot = ref _slots[tick & (Slots - 1)];
        var head = Volatile.Read(ref slot);
        while (true)
        {
            call.Next = head;
            var seen = Interlocked.CompareExchange(ref slot, call, head);
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
