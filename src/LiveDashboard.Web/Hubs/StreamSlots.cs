using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Hubs;

/// <summary>Limits the concurrent streams of one connection.</summary>
internal sealed class StreamSlots
{
    /// <summary>Enough for a custom dashboard, while limiting what one connection can make the server hold.</summary>
    public const int Most = 8;

    private int _taken;

    /// <summary>Takes one of the connection's slots until disposed.</summary>
    /// <exception cref="HubException">All are taken.</exception>
    public static IDisposable Take(HubCallerContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        StreamSlots slots;

        // Calls of one connection may run in parallel, and its items are a plain dictionary.
        lock (connection.Items)
        {
            if (!connection.Items.TryGetValue(typeof(StreamSlots), out var found))
            {
                connection.Items[typeof(StreamSlots)] = found = new StreamSlots();
            }

            slots = (StreamSlots)found!; // nothing else is ever stored under this key
        }

        if (Interlocked.Increment(ref slots._taken) > Most)
        {
            Interlocked.Decrement(ref slots._taken);
            throw new HubException($"A connection may have {Most} streams open at once; end one first.");
        }

        return new Slot(slots);
    }

    private sealed class Slot(StreamSlots slots) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref slots._taken);
    }
}
