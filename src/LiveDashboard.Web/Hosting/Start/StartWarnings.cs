using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Security;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Warns at startup about settings that are less safe than they may seem.</summary>
internal sealed partial class StartWarnings(ILogger<StartWarnings> logger)
{
    private const string AllowedHosts = "AllowedHosts";

    public void Tell(IConfiguration settings, OrdersOptions orders)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(orders);
        if (DataFolder.Closing(orders.DataPath) is { } command)
        {
            LogWideFolder(Path.GetFullPath(orders.DataPath), command);
        }

        var hosts = (settings[AllowedHosts] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Any(host => !LoopbackOnly.IsLoopbackName(host)))
        {
            LogAllowedHosts(settings[AllowedHosts]);
        }
    }

    [LoggerMessage(
        EventIds.DataFolderWide, LogLevel.Warning,
        "Other users of this machine can reach the data folder {Folder}; keep it to yourself with {Command}.",
        EventName = nameof(EventIds.DataFolderWide))]
    private partial void LogWideFolder(string folder, string command);

    [LoggerMessage(
        EventIds.AllowedHostsIgnored, LogLevel.Warning,
        "AllowedHosts={Hosts} is ignored: while there is no sign-in, only localhost and addresses of this machine are answered to.",
        EventName = nameof(EventIds.AllowedHostsIgnored))]
    private partial void LogAllowedHosts(string? hosts);
}
