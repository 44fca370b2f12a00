using System.Globalization;

namespace LiveDashboard.Lab.Scenario;

/// <summary>One lane of a race: a way of using threads, and its dials. A dial that is null stands at its default.</summary>
/// <param name="Variant">The id of the variant, such as async-pool; see <see cref="VariantInfo"/>.</param>
/// <param name="Workers">Number of its own threads, 1 to 512; default 8.</param>
/// <param name="MinThreads">The default pool's minimum of threads, 1 to 1,000; default: the runtime's.</param>
/// <param name="Limit">Orders under way at once, 1 to 100,000; default 8.</param>
/// <param name="Cores">Cores its process may use: 1, or null for all.</param>
public sealed record LaneSpec(string Variant, int? Workers = null, int? MinThreads = null, int? Limit = null, int? Cores = null)
{
    /// <summary>Number of a lane's own threads when none is named: as many waiters as the board has.</summary>
    public const int DefaultWorkers = 8;

    /// <summary>Its own threads.</summary>
    internal int WorkerCount => Workers ?? DefaultWorkers;

    /// <summary>Orders under way at once.</summary>
    internal int LimitCount => Limit ?? DefaultWorkers;

    /// <summary>The lane as it is written on the command line: the variant and its dials, such as blocking:workers=8.</summary>
    public override string ToString() => string.Join(
        ':', new[] { Variant }.Concat(Dials.Select(dial => string.Create(CultureInfo.InvariantCulture, $"{dial.Name}={dial.Value}"))));

    /// <summary>The dials that are set, by name.</summary>
    public IEnumerable<(string Name, int Value)> Dials
    {
        get
        {
            if (Workers is { } workers)
            {
                yield return (Dial.Workers.Name, workers);
            }

            if (MinThreads is { } minThreads)
            {
                yield return (Dial.MinThreads.Name, minThreads);
            }

            if (Limit is { } limit)
            {
                yield return (Dial.Limit.Name, limit);
            }

            if (Cores is { } cores)
            {
                yield return (Dial.Cores.Name, cores);
            }
        }
    }

    /// <summary>Reads a lane as it is written on the command line.</summary>
    /// <param name="text">A variant's id, and dials as name=number, parted by colons.</param>
    /// <param name="problem">What is wrong with it and what is allowed; null when nothing is.</param>
    public static LaneSpec? Parse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(':');
        var lane = new LaneSpec(parts[0].Trim());
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split('=');
            if (pair.Length != 2 || !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                problem = $"lanes: a dial is written as name=number, such as workers=8; it is \"{part}\".";
                return null;
            }

            if (lane.With(pair[0].Trim(), value) is not { } more)
            {
                problem = $"lanes: {Dial.Unknown(pair[0])}";
                return null;
            }

            lane = more;
        }

        problem = lane.Problem();
        return problem is null ? lane : null;
    }

    /// <summary>What is wrong with the lane and what is allowed; null when nothing is.</summary>
    public string? Problem()
    {
        if (VariantInfo.Find(Variant) is not { } info)
        {
            return $"lanes: the variant must be one of {string.Join(", ", VariantInfo.All.Select(known => known.Id))}; it is \"{Variant}\".";
        }

        foreach (var (name, value) in Dials)
        {
            var dial = Dial.Find(name)!;
            if (!info.Dials.Contains(dial))
            {
                return $"lanes: {Variant} has the dials {string.Join(", ", info.Dials.Select(known => known.Name))}; {name} is set.";
            }

            if (dial == Dial.Cores && !OperatingSystem.IsLinux())
            {
                return "lanes: cores needs a system on which a process can be bound to one core; leave it out here.";
            }

            if (value < dial.Least || value > dial.Most)
            {
                return string.Create(CultureInfo.InvariantCulture, $"lanes: {name} must be {dial.Least:N0} to {dial.Most:N0}; it is {value:N0}.");
            }
        }

        return null;
    }

    /// <summary>The lane with a dial set; null when no dial has that name. Whether the lane has the dial, and its range, is told by <see cref="Problem"/>.</summary>
    /// <param name="name">The dial's name.</param>
    /// <param name="value">Its value.</param>
    public LaneSpec? With(string name, int value) => name switch
    {
        _ when name == Dial.Workers.Name => this with { Workers = value },
        _ when name == Dial.MinThreads.Name => this with { MinThreads = value },
        _ when name == Dial.Limit.Name => this with { Limit = value },
        _ when name == Dial.Cores.Name => this with { Cores = value },
        _ => null,
    };
}
