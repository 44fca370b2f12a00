using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LiveDashboard.Lab.Races;

/// <summary>How a lane's process is started: the command line program lies beside the app, and runs on the same runtime.</summary>
public static class LaneExecutable
{
    private const string Program = "LiveDashboard.Cli.dll";

    /// <summary>A start of <c>livedash lane</c> with its three streams redirected.</summary>
    internal static ProcessStartInfo StartInfo() => new(Dotnet(), [Path.Combine(AppContext.BaseDirectory, Program), "lane"])
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
