using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LiveDashboard.Lab.Races;

/// <summary>How the processes of a race are started: their programs lie beside the app, and run on the same runtime.</summary>
public static class LaneExecutable
{
    private const string LaneProgram = "LiveDashboard.Cli.dll";
    private const string PartnersProgram = "LiveDashboard.Partners.dll";

    /// <summary>A start of <c>livedash lane</c> with its three streams redirected.</summary>
    internal static ProcessStartInfo Lane() => StartInfo(LaneProgram, "lane");

    /// <summary>A start of partners of a lane's own, with their three streams redirected.</summary>
    internal static ProcessStartInfo Partners(params string[] arguments) => StartInfo(PartnersProgram, arguments);

    private static ProcessStartInfo StartInfo(string program, params string[] arguments) =>
        new(Dotnet(), [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

    // The runtime lies in <root>/shared/Microsoft.NETCore.App/<version>; its host in the root.
    private static string Dotnet()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? host : "dotnet";
    }
}
