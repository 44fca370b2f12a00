namespace LiveDashboard.Orders.Model;

/// <summary>Checks user-supplied text for forbidden characters.</summary>
internal static class TextRule
{
    /// <summary>Whether a text contains control characters, bidirectional overrides or lone surrogates.</summary>
    public static bool HasForbidden(string text) => text.Any(IsForbidden) || HasLoneSurrogate(text);

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
