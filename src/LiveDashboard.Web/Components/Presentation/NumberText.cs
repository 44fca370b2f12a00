using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>
/// Reads numbers as <see cref="DisplayText"/> writes them: a comma stands before three digits, a point before decimals. A comma
/// that stands elsewhere is not understood, since a reader of another language means 1.5 by it.
/// </summary>
internal static partial class NumberText
{
    /// <summary>The whole number from 0 on; null when the text is none.</summary>
    public static long? Whole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WholeNumber().IsMatch(text.Trim())
            && long.TryParse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
                ? value
                : null;
    }

    /// <summary>The number from 0 on, with or without decimals; null when the text is none.</summary>
    public static double? Real(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RealNumber().IsMatch(text.Trim())
            ? double.Parse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex("^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex("^[0-9]+(?:\\.[0-9]+)?$")]
    private static partial Regex RealNumber();
}
