namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>The real app among full disks, locks, dead connections and signals: one step after the other, each on an app of its own.</summary>
internal static class SurroundingsCommand
{
    private const int Port = 5153;

    private static readonly (string Name, Func<int, Task<Finding?>> RunAsync)[] s_steps =
    [
        ("disk-full", DiskSteps.FullAsync),
        ("disk-refuses", DiskSteps.RefusedWritesAsync),
        ("read-only", DiskSteps.ReadOnlyAsync),
        ("read-only-start", DiskSteps.ReadOnlyStartAsync),
        ("locked", DiskSteps.LockedAsync),
        ("partners-hang", NetworkSteps.HangingPartnersAsync),
        ("dead-connection", NetworkSteps.DeadConnectionAsync),
        ("half-open-clients", NetworkSteps.HalfOpenClientsAsync),
        ("few-files", NetworkSteps.FewFilesAsync),
        ("too-few-files", NetworkSteps.TooFewFilesAsync),
        ("stop-million-async", StopSteps.AsyncMillionAsync),
        ("stop-million-blocking", StopSteps.BlockingMillionAsync),
        ("stop-http-async", StopSteps.AsyncHttpAsync),
        ("stop-http-blocking", StopSteps.BlockingHttpAsync),
        ("return", StopSteps.ReturnAsync),
    ];

    /// <summary>Runs the steps named, or all; 0 when each lost nothing and recovered.</summary>
    public static async Task<int> RunAsync(IReadOnlyCollection<string> wanted)
    {
        var bad = 0;
        foreach (var (name, runAsync) in s_steps.Where(step => wanted.Count == 0 || wanted.Contains(step.Name)))
        {
            var finding = await runAsync(Port);
            Console.WriteLine(finding is null ? $"{name}: skipped, this machine does not allow it (root is needed)" : $"{name}: {(finding.IsGood ? "good" : "BAD")}\n{finding}");
            bad += finding is { IsGood: false } ? 1 : 0;
        }

        return bad == 0 ? 0 : 1;
    }
}
