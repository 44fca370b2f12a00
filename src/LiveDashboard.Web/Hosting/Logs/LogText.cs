using System.Globalization;
using System.Text;

namespace LiveDashboard.Web.Hosting.Logs;

/// <summary>Makes external text harmless to terminals and line-based log readers.</summary>
internal static class LogText
{
    private const char FirstPicture = '\u2400';
    private const char PictureOfDelete = '\u2421';
    private const char Delete = '\u007f';
    private const char Replacement = '\ufffd';

    /// <summary>Replaces control characters with their pictures (␛ for ESC, ␊ for a line's end), or � where there is none.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsHostile) ? new string([.. text.Select(Shown)]) : text;
    }

    /// <summary>What to log of an exception: its own lines, but none from its messages.</summary>
    public static Exception? Clean(Exception? exception)
    {
        if (exception is null)
        {
            return null;
        }

        var whole = exception.ToString();
        var told = new StringBuilder(whole);
        foreach (var message in Messages(exception).Where(message => message.Any(IsHostile)))
        {
            told.Replace(message, Clean(message));
        }

        // A stack from the browser may appear outside of any message: only its line breaks are kept.
        var clean = string.Join('\n', told.ToString().Split('\n').Select(line => Clean(line.TrimEnd('\r'))));
        return clean == whole.ReplaceLineEndings("\n") ? exception : new ToldException(clean, exception);
    }

    private static IEnumerable<string> Messages(Exception exception)
    {
        var inner = exception is AggregateException several ? several.InnerExceptions : (IEnumerable<Exception?>)[exception.InnerException];
        return inner.OfType<Exception>().SelectMany(Messages).Prepend(exception.Message);
    }

    private static bool IsHostile(char character) => character is not '\t' && char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static char Shown(char character) => character switch
    {
        _ when !IsHostile(character) => character,
        < ' ' => (char)(FirstPicture + character),
        Delete => PictureOfDelete,
        _ => Replacement,
    };

    /// <summary>Replaces an exception whose text had to be cleaned.</summary>
    private sealed class ToldException(string told, Exception exception) : Exception(Clean(exception.Message))
    {
        public override string ToString() => told;
    }
}
