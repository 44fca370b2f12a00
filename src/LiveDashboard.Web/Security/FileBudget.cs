using LiveDashboard.Partners.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Security;

/// <summary>
/// Shares out the files that the process may open, so that connections never take those of the journal: without one a commit fails.
/// </summary>
internal static class FileBudget
{
    /// <summary>With fewer the runtime cannot even load the program's parts.</summary>
    public const int Fewest = 512;

    private const int ForTheProgram = 400;
    private const int PartnersShare = 8;
    private const int FewestConnections = 16;
    private const int MostConnections = 10_000;

    private static readonly TimeSpan s_headersWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_idleFor = TimeSpan.FromSeconds(60);

    /// <summary>Why the program cannot run with so few files, or null.</summary>
    public static string? Problem(int? limit) => limit < Fewest
        ? $"This process may open only {limit} files and needs {Fewest}. Raise the limit (ulimit -n 4096) and start again."
        : null;

    /// <summary>How many connections are taken; one of eight files that are left, since each partner's connection takes two and they have most of them.</summary>
    public static int Connections(int? limit) => limit is { } files
        ? Math.Clamp((files - ForTheProgram) / PartnersShare, FewestConnections, MostConnections)
        : MostConnections;

    /// <summary>Bounds connections by number, and by time those that say nothing.</summary>
    public static void Bound(KestrelServerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        // A socket that became a web socket is counted in the second number and no longer in the first.
        limits.MaxConcurrentConnections = Connections(OpenFiles.Limit());
        limits.MaxConcurrentUpgradedConnections = limits.MaxConcurrentConnections;
        limits.RequestHeadersTimeout = s_headersWithin;
        limits.KeepAliveTimeout = s_idleFor;
    }
}
