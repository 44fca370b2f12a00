using System.Globalization;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>The rule for prices, and lossless parsing of them.</summary>
public static class PriceRule
{
    /// <summary>The rule in words, to follow a field's name.</summary>
    public const string Text = "must be a number from 0 to 100,000 with at most two decimals.";

    private const decimal Most = 100_000m;
    private const int Decimals = 2;

    /// <summary>Whether the amount satisfies the rule.</summary>
    public static bool IsValid(decimal? amount) => amount is >= 0 and <= Most && decimal.Round(amount.Value, Decimals) == amount;

    /// <summary>Parses a JSON number, always to two decimals, so that equal amounts are written alike; null when it has more.</summary>
    public static decimal? Read(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (!HasFewDecimals(number) || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        // decimal also has a -0.
        return amount == 0 ? 0.00m : decimal.Round(amount, Decimals) + 0.00m;
    }

    // Checked on the text: as a decimal, 1e-30 becomes 0 and excess digits are rounded.
    private static bool HasFewDecimals(ReadOnlySpan<char> number)
    {
        var end = number.IndexOfAny('e', 'E');
        var digits = end < 0 ? number : number[..end];
        var point = digits.IndexOf('.');
        var significant = digits.TrimEnd("0.").Length;
        if (!digits.ContainsAnyInRange('1', '9'))
        {
            return true;
        }

        // Digits after the point; negative when the number ends in zeros before it.
        var decimals = point < 0 || significant <= point ? significant - (point < 0 ? digits.Length : point) : significant - point - 1;
        var exponent = 0;
        return (end < 0 || int.TryParse(number[(end + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) &&
            (long)decimals - exponent <= Decimals;
    }
}
