using System.Globalization;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>
/// Makes text that anybody may have typed safe for a spreadsheet: what it would take for a formula gets an apostrophe in
/// front, which spreadsheets read as "this is text" (OWASP, CSV injection).
/// </summary>
internal static class CsvText
{
    // The second four are the full-width forms, which some spreadsheets read like the first.
    private const string Starts = "=+-@＝＋－＠";

    /// <summary>The text, with an apostrophe when its first visible character could begin a formula, or when it begins with a tab or a line end.</summary>
    public static string Safe(string text)
    {
        var first = 0;
        while (first < text.Length && IsSkipped(text[first]))
        {
            first++;
        }

        return text is ['\t' or '\r' or '\n', ..] || (first < text.Length && Starts.Contains(text[first], StringComparison.Ordinal)) ? "'" + text : text;
    }

    // Importers may trim blanks and what cannot be seen; a quote may be taken for one of the format's own.
    private static bool IsSkipped(char sign) => char.IsWhiteSpace(sign) || sign is '"' || char.GetUnicodeCategory(sign) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
