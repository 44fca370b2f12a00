using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search.Folding;

namespace LiveDashboard.Orders.Search;

/// <summary>Parses the text of one query; for single use.</summary>
internal sealed class OrderQueryParser(string text)
{
    /// <summary>Maximum number of name texts in a query.</summary>
    public const int MaxNames = 16;

    private const int MaxIds = 50;
    private const int MaxShown = 40;
    private const string Qualifiers = "stage, status, step, mode, customer, restaurant, id, burst, kind, reason, answer, is, slower or ended";

    private readonly List<string> _canonical = [];
    private readonly List<IdTerm> _ids = [];
    private readonly List<BurstTerm> _bursts = [];
    private readonly List<NameTerm> _names = [];
    private OrderConditions _conditions = new();

    /// <summary>The query, or null and the problem.</summary>
    public OrderQuery? Parse(out string problem)
    {
        problem = CheckText();
        var tokens = new QueryTokens(text);
        while (problem.Length == 0 && tokens.Next(out problem) is { } token)
        {
            problem = Take(token);
        }

        return problem.Length == 0 ? new OrderQuery(string.Join(' ', _canonical), _conditions, _ids, _bursts, _names) : null;
    }

    private string CheckText() =>
        text.Length > OrderQuery.MaxLength ? $"q may have at most {OrderQuery.MaxLength} characters."
        : TextRule.HasForbidden(string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)))) ? "q must not contain control or bidirectional-override characters."
        : "";

    private string Take(QueryToken token) => token.Qualifier switch
    {
        null when token is { IsQuoted: false, Value: ['#', _, ..] } && token.Value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 =>
            Id(token with { Qualifier = "id", Value = token.Value[1..] }),
        null => Name(token, NameScope.Any),
        "customer" => Name(token, NameScope.Customer),
        "restaurant" => Name(token, NameScope.Restaurant),
        "stage" => Word(token, QueryWords.Stages, bits => _conditions with { Stages = _conditions.Stages & bits }),
        "status" => Word(token, QueryWords.Statuses, bits => _conditions with { Statuses = _conditions.Statuses & bits }),
        "step" => Word(token, QueryWords.Steps, bits => _conditions with { Steps = _conditions.Steps & bits }),
        "mode" => Word(token, QueryWords.Modes, bits => _conditions with { Modes = _conditions.Modes & bits }),
        "kind" => Word(token, QueryWords.Kinds, bits => _conditions with { Reasons = _conditions.Reasons & bits }),
        "reason" => Word(token, QueryWords.Reasons, bits => _conditions with { Reasons = _conditions.Reasons & bits }),
        "is" => Word(token, QueryWords.Traits, bits => _conditions with { Traits = _conditions.Traits & bits }),
        "answer" => Answer(token),
        "id" => Id(token),
        "burst" => Burst(token),
        "slower" => Time(token, time => token.IsNegated
            ? _conditions with { AtMostMs = Math.Min(_conditions.AtMostMs, time) }
            : _conditions with { LongerThanMs = Math.Max(_conditions.LongerThanMs, time) }),
        "ended" => Time(token, time => token.IsNegated
            ? _conditions with { EndedBeforeMs = Math.Max(_conditions.EndedBeforeMs, time) }
            : _conditions with { EndedWithinMs = Math.Min(_conditions.EndedWithinMs, time) }),
        _ => $"There is no qualifier {Shown(token.Qualifier)}: here. Use {Qualifiers}; put text that has a colon into quotes.",
    };

    private string Name(QueryToken token, NameScope scope)
    {
        if (NameFold.Of(token.Value).Length == 0)
        {
            return token.Qualifier is null
                ? $"{Shown(token.Value)} has no letter or digit to look for."
                : $"{token.Qualifier}: needs a name, or the beginning of one, right after the colon.";
        }

        if (_names.Count == MaxNames)
        {
            return $"q may look for at most {MaxNames} words or phrases.";
        }

        _names.Add(new NameTerm(token.IsNegated, scope, token.Value, token.IsQuoted));
        return Keep(token, token.IsQuoted ? $"\"{token.Value}\"" : token.Value);
    }

    private string Word(QueryToken token, QueryWords words, Func<uint, OrderConditions> narrow)
    {
        if (!words.TryRead(token.Value, out var bits, out var written))
        {
            return Refuse(token, words.Allowed);
        }

        _conditions = narrow(token.IsNegated ? ~bits : bits);
        return Keep(token, written);
    }

    private string Id(QueryToken token)
    {
        var ids = new SortedSet<long>();
        foreach (var part in token.Value.Split(','))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id is < 1 or > OrderId.MaxValue || ids.Count == MaxIds)
            {
                return Refuse(token, $"the number of an order, or up to {MaxIds} with commas between them");
            }

            ids.Add(id);
        }

        _ids.Add(new IdTerm(token.IsNegated, [.. ids]));
        return Keep(token, string.Join(',', ids));
    }

    private string Burst(QueryToken token)
    {
        var ids = token.Value.ToLowerInvariant().Split(',').Distinct().ToList();
        if (!ids.TrueForAll(id => id == BurstTerm.None || (id is ['b', _, ..] && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)))
        {
            return Refuse(token, "the name of a burst such as b7, or none for single orders");
        }

        _bursts.Add(new BurstTerm(token.IsNegated, ids));
        return Keep(token, string.Join(',', ids));
    }

    private string Answer(QueryToken token)
    {
        if (!QueryWords.TryReadAnswers(token.Value, out var statuses))
        {
            return Refuse(token, QueryWords.AllowedAnswers);
        }

        _conditions = _conditions with { Answers = [.. _conditions.Answers, (token.IsNegated, statuses)] };
        return Keep(token, string.Join(',', statuses.Select(QueryWords.Answer)));
    }

    private string Time(QueryToken token, Func<long, OrderConditions> narrow)
    {
        if (!QueryDuration.TryRead(token.Value, out var milliseconds))
        {
            return Refuse(token, QueryDuration.Allowed);
        }

        _conditions = narrow(milliseconds);
        return Keep(token, QueryDuration.Write(milliseconds));
    }

    private string Keep(QueryToken token, string value)
    {
        var written = $"{(token.IsNegated ? "-" : "")}{(token.Qualifier is null ? "" : token.Qualifier + ":")}{value}";
        if (!_canonical.Contains(written))
        {
            _canonical.Add(written);
        }

        return "";
    }

    private static string Refuse(QueryToken token, string allowed) => token.Value.Length == 0
        ? $"{token.Qualifier}: needs a value right after the colon: {allowed}."
        : $"{token.Qualifier}: cannot be {Shown(token.Value)}; use {allowed}.";

    private static string Shown(string value) => value.Length <= MaxShown ? $"'{value}'"
        : $"'{value[..(char.IsHighSurrogate(value[MaxShown - 1]) ? MaxShown - 1 : MaxShown)]}…'";
}
