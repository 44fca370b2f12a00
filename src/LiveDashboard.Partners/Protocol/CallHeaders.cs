using System.Buffers;
using LiveDashboard.Partners.Kitchen;
using LiveDashboard.Partners.Ledger;
using Microsoft.Extensions.Primitives;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Reads a call from its headers, or reports the invalid one.</summary>
internal static class CallHeaders
{
    public const string IdempotencyKey = "Idempotency-Key";
    public const string Order = "Order";
    private const int MaxLength = 255;

    private static readonly SearchValues<char> s_visible =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    /// <summary>Returns null when the call was read.</summary>
    public static HeaderFault? Read(IHeaderDictionary headers, KitchenTerms defaults, out WorkRequest call)
    {
        call = default;
        var key = headers[IdempotencyKey];
        if (FaultOf(key) is { } keyFault)
        {
            return new HeaderFault(IdempotencyKey, keyFault);
        }

        var order = headers[Order];
        if (order.Count > 0 && FaultOf(order) is { } orderFault)
        {
            return new HeaderFault(Order, orderFault);
        }

        var kitchen = headers[KitchenHeaderReader.Name];
        if (kitchen.Count > 1)
        {
            return new HeaderFault(KitchenHeaderReader.Name, "The header must come once.");
        }

        if (KitchenHeaderReader.Read(kitchen.ToString(), defaults, out var terms) is { } kitchenFault)
        {
            return new HeaderFault(KitchenHeaderReader.Name, kitchenFault);
        }

        var text = key.ToString();
        call = new WorkRequest(text, order.Count > 0 ? order.ToString() : OrderOf(text), terms);
        return null;
    }

    private static string? FaultOf(StringValues values) => values.Count switch
    {
        0 => "The header is missing.",
        > 1 => "The header must come once.",
        _ => values[0] switch
        {
            null or "" => "The header is empty.",
            { Length: > MaxLength } => $"The header must be at most {MaxLength} characters long.",
            var text when text.AsSpan().ContainsAnyExcept(s_visible) => "The header must be visible ASCII characters.",
            _ => null,
        },
    };

    // {installation}/{life}/{order}/{step}, or without a life; a key of any other form names an order of its own.
    private static string OrderOf(string key) =>
        key.LastIndexOf('/') is var last and > 0 && last < key.Length - 1 && OrderName.TryRead(key.AsSpan(0, last), out _)
            ? key[..last]
            : key;
}
