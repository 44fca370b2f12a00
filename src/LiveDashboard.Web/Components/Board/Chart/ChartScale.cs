using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Board.Chart;

/// <summary>A vertical axis from zero to a round number, with one tick half way.</summary>
/// <param name="Top">The value at the top.</param>
public sealed record ChartScale(long Top)
{
    // Each can be halved, so that the middle tick is round too.
    private static readonly int[] s_round = [2, 4, 6, 8, 10];

    /// <summary>The ticks from the top down, each with its distance from the top in percent.</summary>
    public IEnumerable<(string Label, int Down)> Ticks =>
        [(DisplayText.Short(Top), 0), (DisplayText.Short(Top / 2), 50), ("0", 100)];

    /// <summary>The smallest such axis that fits a value.</summary>
    /// <param name="figure">The greatest value drawn.</param>
    /// <param name="least">The minimum for the top of the axis.</param>
    public static ChartScale For(double figure, long least)
    {
        var power = 1L;
        while (power * s_round[^1] < figure)
        {
            power *= 10;
        }

        return new ChartScale(Math.Max(least, s_round.First(round => power * round >= figure) * power));
    }
}
