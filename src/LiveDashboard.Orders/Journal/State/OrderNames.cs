using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Journal.State;

/// <summary>
/// Names orders to partners, uniquely across all histories of a journal: by the installation, the life under which the
/// order was accepted, and its number. Orders from before lives existed have none.
/// </summary>
internal sealed class OrderNames
{
    private readonly string _installation;
    private Life[] _lives;
    private Life? _own;

    internal OrderNames(string installation, IReadOnlyList<Life> lives)
    {
        _installation = installation;
        _lives = [.. lives];
    }

    /// <summary>The order's name at partners.</summary>
    public string Of(OrderId order) => OrderKeys.OrderKey(_installation, LifeOf(order), order);

    /// <summary>Whether the order was accepted by this process.</summary>
    public bool IsOwn(OrderId order) => Volatile.Read(ref _own) is { } own && order.Value >= own.First.Value;

    /// <summary>Begins a new life from its first order on, replacing one without orders.</summary>
    internal void Begin(Life life)
    {
        Volatile.Write(ref _lives, [.. _lives.Where(known => known.First.Value < life.First.Value), life]);
        Volatile.Write(ref _own, life);
    }

    private string? LifeOf(OrderId order)
    {
        var lives = Volatile.Read(ref _lives);
        var (low, high) = (0, lives.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lives[middle].First.Value <= order.Value ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : lives[low - 1].Name;
    }
}
