using System.Globalization;
using LiveDashboard.Lab.Races;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Race;

/// <summary>The time axis that all lanes of a race share. It never shrinks while the race runs and grows in round steps only.</summary>
/// <param name="EndMs">The time at its right end, in milliseconds.</param>
public sealed record TimeAxis(double EndMs)
{
    /// <summary>The width of a picture, in its own units.</summary>
    public const int Width = 1_000;

    private const int Parts = 4;
    private const double SecondMs = 1_000;
    private const double MinuteMs = 60_000;

    // A quarter of each is round, too.
    private static readonly int[] s_seconds = [1, 2, 4, 8, 12, 20, 40, 60, 80, 120, 240, 480, 1_200, 2_400, 3_600];

    /// <summary>The times at its marks, in words, from left to right.</summary>
    public IEnumerable<string> Labels => Enumerable.Range(0, Parts + 1).Select(part => Label(EndMs * part / Parts));

    /// <summary>Where its marks are, from left to right.</summary>
    public static IEnumerable<int> Marks => Enumerable.Range(0, Parts + 1).Select(part => Width * part / Parts);

    /// <summary>The axis of a race: it holds what was measured, predicted and guessed.</summary>
    /// <param name="race">The race.</param>
    /// <param name="guessMs">What the user guessed, in milliseconds.</param>
    public static TimeAxis Of(RaceView race, double? guessMs)
    {
        ArgumentNullException.ThrowIfNull(race);
        var most = race.Lanes.SelectMany(Times).Append(guessMs ?? 0).Max();
        var steps = s_seconds.Select(step => step * SecondMs);
        return new TimeAxis(steps.FirstOrDefault(step => step >= most, s_seconds[^1] * SecondMs));
    }

    /// <summary>Where a time is, with at most one decimal.</summary>
    public string X(double ms) => (Math.Min(ms, EndMs) / EndMs * Width).ToString("0.#", CultureInfo.InvariantCulture);

    private static IEnumerable<double> Times(LaneView lane)
    {
        yield return lane.Last?.Counts.AtMs ?? 0;
        yield return lane.Runs.Count == 0 ? 0 : lane.Runs.Max(run => run.MakespanMs);
        yield return lane.Predicted?.LowMs ?? 0;
    }

    private static string Label(double ms) => ms < MinuteMs ? DisplayText.Seconds((long)ms) : DisplayText.Duration(ms);
}
