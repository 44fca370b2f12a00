using System.Globalization;
using LiveDashboard.Lab.Bursts;
using Spectre.Console;

namespace LiveDashboard.Cli;

/// <summary>Shows a burst on a terminal: a bar while it runs, its figures at the end.</summary>
internal static class BurstConsole
{
    private const double MsPerSecond = 1000;
    private const double BytesPerMb = 1_000_000;

    /// <summary>Runs the burst and shows its progress on standard error, so that standard output holds results alone.</summary>
    public static async Task<BurstFigures> WatchAsync(BurstPlan plan, bool quiet, CancellationToken cancellationToken)
    {
        if (quiet || Console.IsErrorRedirected)
        {
            return await BurstRunner.RunAsync(plan, progress: null, cancellationToken);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask($"{plan.Orders:N0} orders", maxValue: plan.Orders);
            return await BurstRunner.RunAsync(plan, new Progress<long>(done => bar.Value = done), cancellationToken);
        });
    }

    /// <summary>The figures, for people.</summary>
    public static string Lines(BurstFigures figures)
    {
        var journal = figures.Journal is { } written
            ? string.Create(CultureInfo.InvariantCulture, $"{written.Facts:N0} facts in {written.Commits:N0} commits, {written.Bytes / BytesPerMb:0.0} MB")
            : "none";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {figures.Orders:N0} orders, {figures.Mode}, {figures.Workers} workers, seed {figures.Seed}: {figures.Failed:N0} failed
            Makespan  {Seconds(figures.MakespanMs)}, {figures.Ratio:0.000} × the ideal of {Seconds(figures.IdealMs)}; {figures.OrdersPerSecond:N0} orders/s
            Latency   p50 {Seconds(figures.LatencyMs.P50)}, p90 {Seconds(figures.LatencyMs.P90)}, p99 {Seconds(figures.LatencyMs.P99)}, max {Seconds(figures.LatencyMs.Max)}
            Machine   {figures.ThreadsPeak} threads, {figures.PeakRssBytes / BytesPerMb:0} MB, {figures.BytesPerOrder:0} B an order, {Seconds(figures.CpuMs)} of processor time
            Journal   {journal}
            """);
    }

    private static string Seconds(double ms) => string.Create(CultureInfo.InvariantCulture, $"{ms / MsPerSecond:0.00} s");
}
