using System.Globalization;

namespace LiveDashboard.Orders.Model.Facts;

/// <summary>A position in the stream of facts; its text is an opaque token from which clients resume.</summary>
/// <param name="Sequence">The last fact seen, in partition 0; 0 is the beginning.</param>
public readonly record struct FeedPosition(long Sequence)
{
    /// <summary>Reads the text form.</summary>
    public static bool TryParse(string? text, out FeedPosition position)
    {
        position = default;
        if (text is null || !text.StartsWith("0:", StringComparison.Ordinal) ||
            !long.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        position = new FeedPosition(sequence);
        return true;
    }

    public override string ToString() => $"0:{Sequence}";
}
