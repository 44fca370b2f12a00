using System.Diagnostics.CodeAnalysis;

namespace LiveDashboard.Orders.Search;

/// <summary>Which orders somebody looks for, read from one line of text: conditions that must all hold. Immutable.</summary>
public sealed class OrderQuery
{
    /// <summary>Longest text, characters.</summary>
    public const int MaxLength = 500;

    internal OrderQuery(string text, OrderConditions conditions, IReadOnlyList<BurstTerm> bursts, IReadOnlyList<NameTerm> names)
    {
        Text = text;
        Conditions = conditions;
        Bursts = bursts;
        Names = names;
    }

    /// <summary>Every order ever accepted.</summary>
    public static OrderQuery All { get; } = new("", new OrderConditions(), [], []);

    /// <summary>The query in its canonical form; reading it gives the same query. Empty for <see cref="All"/>.</summary>
    public string Text { get; }

    /// <summary>Whether it asks for names, which a derived file knows and which may be a little behind the head.</summary>
    public bool AsksForNames => Names.Count > 0;

    internal OrderConditions Conditions { get; }

    internal IReadOnlyList<BurstTerm> Bursts { get; }

    internal IReadOnlyList<NameTerm> Names { get; }

    /// <summary>Reads what a person or a program typed; nothing of it is trusted.</summary>
    /// <param name="text">Null or blank asks for all orders.</param>
    /// <param name="query">The query, when it could be read.</param>
    /// <param name="problem">What is wrong and what is allowed; empty when nothing is wrong.</param>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out OrderQuery query, out string problem)
    {
        query = new OrderQueryParser(text ?? "").Parse(out problem);
        return query is not null;
    }

    public override string ToString() => Text;
}
