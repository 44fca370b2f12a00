using System.Globalization;
using System.Text;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Search;

/// <summary>The words a qualifier allows, each with its values, one bit a value.</summary>
internal sealed class QueryWords
{
    /// <summary>The allowed HTTP statuses, human-readable.</summary>
    public const string AllowedAnswers = "an HTTP status such as 502, some with commas between them, or none";

    private const string NoAnswer = "none";
    private const int LowestAnswer = 100;
    private const int HighestAnswer = 999;

    private readonly List<(string Word, uint Bits)> _words;

    private readonly Dictionary<string, string> _synonyms;

    private QueryWords(IEnumerable<(string Word, uint Bits)> words, params IEnumerable<(string Synonym, string Word)> synonyms)
    {
        _words = [.. words];
        _synonyms = synonyms.ToDictionary(pair => pair.Synonym, pair => pair.Word, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The statuses; "waiting" and "done", as the screens say it, mean accepted and completed.</summary>
    public static QueryWords Statuses { get; } = new(
        Enum.GetValues<OrderStatus>().Select(status => (Words.Of(status), OrderConditions.Bit(status))),
        (Words.Of(OrderStage.Waiting), Words.Of(OrderStatus.Accepted)),
        (Words.Of(OrderStage.Done), Words.Of(OrderStatus.Completed)));

    /// <summary>The stages of the board; "accepted" and "completed", as the statuses are called, mean waiting and done.</summary>
    public static QueryWords Stages { get; } = new(
        Enum.GetValues<OrderStage>().Select(stage => (Words.Of(stage), OrderConditions.Bit(stage))),
        (Words.Of(OrderStatus.Accepted), Words.Of(OrderStage.Waiting)),
        (Words.Of(OrderStatus.Completed), Words.Of(OrderStage.Done)));

    public static QueryWords Steps { get; } = new(StepNames.All.Select(step => (step.Word(), OrderConditions.Bit(step))));

    public static QueryWords Modes { get; } = new(
        Enum.GetValues<ExecutionMode>().Select(mode => (Words.Of(mode), OrderConditions.Bit((ExecutionMode?)mode))));

    /// <summary>The kinds of failure, each with all its reasons.</summary>
    public static QueryWords Kinds { get; } = new(Enum.GetValues<FailureKind>().Select(kind => (
        Words.Of(kind),
        AllReasons().Where(reason => reason.Kind() == kind).Aggregate(0u, (bits, reason) => bits | OrderConditions.Bit(reason)))));

    /// <summary>The reasons by their names: no-answer, partner-error and so on.</summary>
    public static QueryWords Reasons { get; } = new(AllReasons().Select(reason => (Dashed(reason.ToString()), OrderConditions.Bit(reason))));

    /// <summary>What else can be said of an order.</summary>
    public static QueryWords Traits { get; } = new([
        ("late", OrderConditions.With(OrderTraits.Late)),
        ("board", OrderConditions.With(OrderTraits.OnBoard)),
        ("retried", OrderConditions.With(OrderTraits.Retried)),
        ("paid", OrderConditions.With(OrderTraits.Paid)),
    ]);

    /// <summary>The allowed words as a person reads them.</summary>
    public string Allowed => _words.Count == 1
        ? _words[0].Word
        : string.Join(", ", _words.SkipLast(1).Select(word => word.Word)) + " or " + _words[^1].Word;

    /// <summary>Parses comma-separated words; false when one is not allowed.</summary>
    /// <param name="value">As typed.</param>
    /// <param name="bits">The values of all words together.</param>
    /// <param name="written">The words in their canonical form.</param>
    public bool TryRead(string value, out uint bits, out string written)
    {
        var parts = value.Split(',').Select(part => _synonyms.GetValueOrDefault(part, part)).ToArray();
        var found = _words.Where(word => parts.Contains(word.Word, StringComparer.OrdinalIgnoreCase)).ToList();
        bits = found.Aggregate(0u, (all, word) => all | word.Bits);
        written = string.Join(',', found.Select(word => word.Word));
        return Array.TrueForAll(parts, part => found.Exists(word => word.Word.Equals(part, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The word for exactly these values.</summary>
    /// <exception cref="InvalidOperationException">There is no such word.</exception>
    public string WordOf(uint bits) => _words.First(word => word.Bits == bits).Word;

    /// <summary>Parses comma-separated HTTP statuses, and none for 0; false when one is not allowed.</summary>
    public static bool TryReadAnswers(string value, out IReadOnlyList<int> answers)
    {
        var read = value.Split(',').Select(ReadAnswer).ToList();
        answers = [.. read.Distinct().Order()];
        return !read.Contains(-1);
    }

    /// <summary>The HTTP status as a query says it; none for 0.</summary>
    public static string Answer(int status) => status == 0 ? NoAnswer : status.ToString(CultureInfo.InvariantCulture);

    private static int ReadAnswer(string text) =>
        text.Equals(NoAnswer, StringComparison.OrdinalIgnoreCase) ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= LowestAnswer and <= HighestAnswer ? status
        : -1;

    private static IEnumerable<FailureReason> AllReasons() => Enum.GetValues<FailureReason>().Where(reason => reason != FailureReason.None);

    private static string Dashed(string name)
    {
        var dashed = new StringBuilder();
        foreach (var sign in name)
        {
            dashed.Append(char.IsUpper(sign) && dashed.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(sign));
        }

        return dashed.ToString();
    }
}
