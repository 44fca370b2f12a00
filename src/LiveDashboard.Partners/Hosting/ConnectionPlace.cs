using Microsoft.AspNetCore.Connections;

namespace LiveDashboard.Partners.Hosting;

/// <summary>The slot of one connection at a port: a stranger until a call over it was accepted.</summary>
internal sealed class ConnectionPlace(ConnectionContext connection, PortConnections port, long since)
{
    public ConnectionContext Connection => connection;

    /// <summary>When the connection was opened, as a timestamp.</summary>
    public long Since => since;

    /// <summary>Its node in the list of strangers; null once accepted or ended. Guarded by the port's lock.</summary>
    public LinkedListNode<ConnectionPlace>? Stranger { get; set; }

    /// <summary>Whether the slot has been freed. Guarded by the port's lock.</summary>
    public bool IsFree { get; set; }

    /// <summary>Keeps the connection, since a call over it was accepted.</summary>
    public void Keep() => port.Keep(this);
}
