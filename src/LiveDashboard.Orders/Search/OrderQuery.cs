using System.Diagnostics.CodeAnalysis;

namespace LiveDashboard.Orders.Search;

/// <summary>A search query, parsed from one line of text: conditions that must all hold. Immutable.</summary>
public sealed class OrderQuery
{
    /// <summary>Maximum length of the text, in characters.</summary>
    public const int MaxLength = 500;

    internal OrderQuery(string text, OrderConditions conditions, IReadOnlyList<IdTerm> ids, IReadOnlyList<BurstTerm> bursts, IReadOnlyList<NameTerm> names)
    {
        Text = text;
        Conditions = conditions;
        Ids = ids;
        Bursts = bursts;
        Names = names;
    }

    /// <summary>Every order ever accepted.</summary>
    public static OrderQuery All { get; } = new("", new OrderConditions(), [], [], []);

    /// <summary>The query in canonical form, which parses to the same query. Empty for <see cref="All"/>.</summary>
    public string Text { get; }

    /// <summary>Whether it matches names, whose index may be slightly behind the head.</summary>
    public bool AsksForNames => Names.Count > 0;

    internal OrderConditions Conditions { get; }

    internal IReadOnlyList<IdTerm> Ids { get; }

    internal IReadOnlyList<BurstTerm> Bursts { get; }

    internal IReadOnlyList<NameTerm> Names { get; }

    /// <summary>Parses untrusted input.</summary>
    /// <param name="text">Null or blank for all orders.</param>
    /// <param name="query">The query, if valid.</param>
    /// <param name="problem">What is wrong and what is allowed; empty if valid.</param>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out OrderQuery query, out string problem)
    {
        query = new OrderQueryParser(text ?? "").Parse(out problem);
        return query is not null;
    }

    public override string ToString() => Text;
}
