using System.Globalization;
using System.Text;

namespace LiveDashboard.Orders.Model;

/// <summary>Checks user-supplied text for forbidden characters, and for visible ones.</summary>
internal static class TextRule
{
    /// <summary>Whether a text contains control characters, bidirectional overrides or lone surrogates.</summary>
    public static bool HasForbidden(string text) => text.Any(IsForbidden) || HasLoneSurrogate(text);

    /// <summary>
    /// Whether anything of a text can be seen. By general category, marks alone count as nothing; the exceptions are the letters
    /// that Unicode calls Default_Ignorable_Code_Point, which are Hangul fillers, and the blank of Braille.
    /// </summary>
    public static bool HasVisible(string text) => text.EnumerateRunes().Any(IsVisible);

    private static bool IsVisible(Rune rune) => rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static bool IsForbidden(char sign) =>
        char.IsControl(sign) || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    private static bool HasLoneSurrogate(string value)
    {
        for (var index = 0; index < value.Length; index++)
        {
            if (char.IsHighSurrogate(value[index]) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(value[index]))
            {
                return true;
            }
        }

        return false;
    }
}
