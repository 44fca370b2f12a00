namespace LiveDashboard.Lab.Scenario;

/// <summary>A number that can be set for a lane.</summary>
/// <param name="Name">Its name on the command line and in JSON.</param>
/// <param name="Least">Its smallest value.</param>
/// <param name="Most">Its largest value.</param>
public sealed record Dial(string Name, int Least, int Most)
{
    /// <summary>Threads of the lane's own.</summary>
    public static Dial Workers { get; } = new("workers", 1, 512);

    /// <summary>The minimum of threads of the default pool, up to which it adds them without a pause.</summary>
    public static Dial MinThreads { get; } = new("minThreads", 1, 1_000);

    /// <summary>Orders under way at once.</summary>
    public static Dial Limit { get; } = new("limit", 1, 100_000);

    /// <summary>Cores of the lane's process: one, or all when it is not set.</summary>
    public static Dial Cores { get; } = new("cores", 1, 1);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Dial> All { get; } = [Workers, MinThreads, Limit, Cores];

    /// <summary>The dial of that name; null when there is none.</summary>
    public static Dial? Find(string name) => All.FirstOrDefault(dial => dial.Name == name);

    /// <summary>The error of a dial that does not exist.</summary>
    internal static string Unknown(string name) => $"a dial must be one of {string.Join(", ", All.Select(dial => dial.Name))}; it is \"{name}\".";
}
