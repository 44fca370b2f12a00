using System.Globalization;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>
/// Makes untrusted text safe for a spreadsheet: what it would take for a formula gets an apostrophe in
/// front, which spreadsheets read as "this is text" (OWASP, CSV injection).
/// </summary>
internal static class CsvText
{
    // The last four are the full-width forms, which some spreadsheets treat like the first four.
    private const string Starts = "=+-@＝＋－＠";

    /// <summary>Prefixes an apostrophe if the first visible character can start a formula or the first one is a tab or line end.</summary>
    public static string Safe(string text)
    {
        var first = 0;
        while (first < text.Length && IsSkipped(text[first]))
        {
            first++;
        }

        return text is ['\t' or '\r' or '\n', ..] || (first < text.Length && Starts.Contains(text[first], StringComparison.Ordinal)) ? "'" + text : text;
    }

    // Importers may trim white space and invisible characters; a quote may be taken for one of the format's own.
    private static bool IsSkipped(char sign) => char.IsWhiteSpace(sign) || sign is '"' || char.GetUnicodeCategory(sign) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
