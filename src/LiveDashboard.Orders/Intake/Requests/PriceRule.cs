using System.Globalization;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>What a price may be, and how it is read from text without losing or inventing a digit.</summary>
public static class PriceRule
{
    /// <summary>The rule in words, to follow the name of a field.</summary>
    public const string Text = "must be a number from 0 to 100,000 with at most two decimals.";

    private const decimal Most = 100_000m;
    private const int Decimals = 2;

    /// <summary>Whether the amount keeps the rule.</summary>
    public static bool IsValid(decimal? amount) => amount is >= 0 and <= Most && decimal.Round(amount.Value, Decimals) == amount;

    /// <summary>Reads a number as JSON writes it, always with two decimals, so that equal amounts are written alike; null when it has more.</summary>
    public static decimal? Read(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (!HasFewDecimals(number) || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        // There is a decimal of -0, too.
        return amount == 0 ? 0.00m : decimal.Round(amount, Decimals) + 0.00m;
    }

    // On the text: as a decimal 1e-30 is 0, and a nine too many is rounded up.
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

        // Digits after the point; below zero when the number ends in zeros before it.
        var decimals = point < 0 || significant <= point ? significant - (point < 0 ? digits.Length : point) : significant - point - 1;
        var exponent = 0;
        return (end < 0 || int.TryParse(number[(end + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) &&
            (long)decimals - exponent <= Decimals;
    }
}
