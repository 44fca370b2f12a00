using System.CommandLine;
using LiveDashboard.Lab.Lanes;

namespace LiveDashboard.Cli;

/// <summary>The program <c>livedash</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["lane"])
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            // The output is the lane's frames: what is printed by chance must not come between them.
            Console.SetOut(Console.Error);
            return LaneProgram.Run(input, output, Console.Error);
        }

        var root = new RootCommand("Runs LiveDashboard's work from the command line: the same seeded orders, by different ways of using threads.")
        {
            RaceCommand.Create(),
            RunCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("livedash --help shows what there is.");
            return ExitCode.BadUsage;
        }

        // After Ctrl-C the lanes are ended first: some seconds at most, where there are partners to end, too.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
    }
}
