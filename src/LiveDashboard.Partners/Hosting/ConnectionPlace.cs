using Microsoft.AspNetCore.Connections;

namespace LiveDashboard.Partners.Hosting;

/// <summary>The place of one connection at a port: a stranger's until a call over it was accepted.</summary>
internal sealed class ConnectionPlace(ConnectionContext connection, PortConnections port, long since)
{
    public ConnectionContext Connection => connection;

    /// <summary>When the connection came, as a timestamp.</summary>
    public long Since => since;

    /// <summary>Where it stands among the strangers; null once it is none, or has ended. Guarded by the port's lock.</summary>
    public LinkedListNode<ConnectionPlace>? Stranger { get; set; }

    /// <summary>Whether the place is another's already. Guarded by the port's lock.</summary>
    public bool IsFree { get; set; }

    /// <summary>A call over the connection was accepted: it makes room for nobody any more.</summary>
    public void Keep() => port.Keep(this);
}
