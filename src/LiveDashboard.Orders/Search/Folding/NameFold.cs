using System.Globalization;
using System.Text;

namespace LiveDashboard.Orders.Search.Folding;

/// <summary>
/// The words of a name as they are stored and looked up: without case, accents, width and other differences that Unicode's
/// collation (UTS #10) has below its first level, in any script.
/// </summary>
internal static class NameFold
{
    private const string Table = "LiveDashboard.Orders.Search.Folding.folds.txt";

    // Hangul is composed arithmetically (The Unicode Standard, 3.12).
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int FirstSyllable = 0xAC00;
    private const int BeforeTrails = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Trails = 28;

    private static readonly Dictionary<int, string> s_folds = Read();

    /// <summary>The words, one space between two; empty when the name has no letter, digit or private character.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (s_folds.TryGetValue(rune.Value, out var folded))
            {
                foreach (var part in folded.EnumerateRunes())
                {
                    Append(words, part);
                }
            }
            else
            {
                // ASCII, and letters newer than the table.
                Append(words, Rune.ToLowerInvariant(rune));
            }
        }

        return words.ToString().TrimEnd(' ');
    }

    private static void Append(StringBuilder words, Rune rune)
    {
        if (!IsOfAWord(rune))
        {
            if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
        else if (words.Length > 0 && Syllable(words[^1], rune.Value) is { } syllable)
        {
            words[^1] = syllable;
        }
        else
        {
            words.Append(rune);
        }
    }

    private static bool IsOfAWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static char? Syllable(int before, int next)
    {
        if (before - FirstLead is >= 0 and < Leads && next - FirstVowel is >= 0 and < Vowels)
        {
            return (char)(FirstSyllable + ((((before - FirstLead) * Vowels) + next - FirstVowel) * Trails));
        }

        var isOpen = before - FirstSyllable is >= 0 and < Leads * Vowels * Trails && (before - FirstSyllable) % Trails == 0;
        return isOpen && next - BeforeTrails is > 0 and < Trails ? (char)(before + next - BeforeTrails) : null;
    }

    private static Dictionary<int, string> Read()
    {
        using var stream = typeof(NameFold).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"{Table} is missing in the assembly.");
        using var reader = new StreamReader(stream);
        var folds = new Dictionary<int, string>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            folds.Add(int.Parse(line.AsSpan(0, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture), line[(end + 1)..]);
        }

        return folds;
    }
}
