using MathNet.Numerics.Statistics;

namespace LiveDashboard.Lab.Races;

/// <summary>The figures that stand for several runs.</summary>
internal static class Statistics
{
    private const double Percent = 100;

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values) => values.Median();

    /// <summary>(max - min) ÷ median · 100.</summary>
    public static double SpreadPercent(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return (all.Maximum() - all.Minimum()) / all.Median() * Percent;
    }
}
