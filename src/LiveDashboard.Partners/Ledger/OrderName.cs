using System.Globalization;

namespace LiveDashboard.Partners.Ledger;

/// <summary>A parsed order name: {installation}/{life}/{order}, or {installation}/{order} from before lives existed.</summary>
internal readonly ref struct OrderName
{
    private const long LargestId = (1L << 53) - 1;

    private OrderName(ReadOnlySpan<char> installation, ReadOnlySpan<char> prefix, ReadOnlySpan<char> id)
    {
        Installation = installation;
        Prefix = prefix;
        Id = id;
    }

    public ReadOnlySpan<char> Installation { get; }

    /// <summary>Everything before the id: the installation, and the life where there is one.</summary>
    public ReadOnlySpan<char> Prefix { get; }

    private ReadOnlySpan<char> Id { get; }

    /// <summary>False for a name of any other form.</summary>
    public static bool TryRead(ReadOnlySpan<char> order, out OrderName name)
    {
        name = default;
        var first = order.IndexOf('/');
        var last = order.LastIndexOf('/');
        if (first <= 0 || last == order.Length - 1)
        {
            return false;
        }

        var hasLife = last > first;
        if (hasLife && (last == first + 1 || order[(first + 1)..last].Contains('/')))
        {
            return false;
        }

        name = new OrderName(order[..first], order[..last], order[(last + 1)..]);
        return true;
    }

    /// <summary>False when the id part is not the number of an order, 1 to 2^53 - 1.</summary>
    public bool TryReadId(out long id) =>
        long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id is > 0 and <= LargestId;
}
