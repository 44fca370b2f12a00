using LiveDashboard.Partners.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Security;

/// <summary>
/// Divides the open-file limit so that connections never use up the journal's share: without a file a commit fails.
/// </summary>
internal static class FileBudget
{
    /// <summary>With fewer the runtime cannot even load the program's assemblies.</summary>
    public const int Fewest = 512;

    private const int ForTheProgram = 400;
    private const int PartnersShare = 8;
    private const int FewestConnections = 16;
    private const int MostConnections = 10_000;

    private static readonly TimeSpan s_headersWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_idleFor = TimeSpan.FromSeconds(60);

    /// <summary>Why the program cannot run with this limit, or null.</summary>
    public static string? Problem(int? limit) => limit < Fewest
        ? $"This process may open only {limit} files and needs {Fewest}. Raise the limit (ulimit -n 4096) and start again."
        : null;

    /// <summary>The connection limit: an eighth of the remaining files, since most go to the partners' connections, two each.</summary>
    public static int Connections(int? limit) => limit is { } files
        ? Math.Clamp((files - ForTheProgram) / PartnersShare, FewestConnections, MostConnections)
        : MostConnections;

    /// <summary>Limits the number of connections, and the lifetime of silent ones.</summary>
    public static void Bound(KestrelServerLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        // An upgraded socket counts towards the second limit and no longer towards the first.
        limits.MaxConcurrentConnections = Connections(OpenFiles.Limit());
        limits.MaxConcurrentUpgradedConnections = limits.MaxConcurrentConnections;
        limits.RequestHeadersTimeout = s_headersWithin;
        limits.KeepAliveTimeout = s_idleFor;
    }
}
