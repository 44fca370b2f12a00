namespace LiveDashboard.Orders.Model.Kitchens;

/// <summary>How the partners behind the steps are reached.</summary>
public enum KitchenTransport : byte
{
    /// <summary>Real requests over real sockets.</summary>
    Http = 0,

    /// <summary>Waits on a timing wheel, for bursts that sockets cannot carry.</summary>
    Simulated = 1,
}
