using System.Globalization;
using LiveDashboard.TestSupport.Killing;

namespace LiveDashboard.Benchmarks.Killing;

/// <summary>The kill loop from the command line; 0 when nothing was lost, doubled or illegal, 1 when something was, 2 on bad usage, 130 when broken off.</summary>
internal static class KillCommand
{
    private const string Usage = "kills <count> [--folder <folder>] [--seed <number>] [--port <first of three>] [--without key|commit]";

    public static async Task<int> RunAsync(string[] args)
    {
        if (!TryRead(args, out var settings, out var isOwnFolder))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        Console.WriteLine($"Seed {settings.Seed}, folder {settings.Folder}{(settings.Sabotage == Sabotage.None ? "" : $", {settings.Sabotage}")}.");
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var isGood = false;
        try
        {
            await using var loop = new KillLoop(settings);
            isGood = (await loop.RunAsync(Console.WriteLine, stop.Token)).IsGood;
            Console.WriteLine(isGood ? "Nothing was lost, doubled or illegal." : "RED: see above.");
            return isGood ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine($"Broken off. To go on: kills {settings.Kills} --folder {settings.Folder}");
            return 130;
        }
        finally
        {
            if (isOwnFolder && isGood)
            {
                Directory.Delete(settings.Folder, recursive: true);
            }
        }
    }

    private static bool TryRead(string[] args, out KillSettings settings, out bool isOwnFolder)
    {
        var given = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        isOwnFolder = !given.ContainsKey("--folder");
        var port = Number(given.GetValueOrDefault("--port", "5130"));
        settings = new KillSettings
        {
            Kills = Number(args.FirstOrDefault() ?? ""),
            Folder = given.GetValueOrDefault("--folder") ?? Directory.CreateTempSubdirectory("livedashboard-kills-").FullName,
            Seed = Number(given.GetValueOrDefault("--seed", "1")),
            Ports = (port, port + 1, port + 2),
            Sabotage = given.GetValueOrDefault("--without") switch
            {
                "key" => Sabotage.WithoutKey,
                "commit" => Sabotage.WithoutCommit,
                _ => Sabotage.None,
            },
        };
        return settings.Kills > 0 && port > 0 && args.Length % 2 == 1;
    }

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
