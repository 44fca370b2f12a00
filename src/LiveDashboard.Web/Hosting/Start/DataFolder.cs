using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Restricts the data folder to its owner before anything is written into it.</summary>
internal static class DataFolder
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Others = ~(OwnersOnly | UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit);

    /// <exception cref="StartException">It cannot be created or written; the message names the setting.</exception>
    public static void Prepare(OrdersOptions orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(orders.DataPath);
            }
            else
            {
                Directory.CreateDirectory(orders.DataPath, OwnersOnly);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartException(
                $"The data folder {orders.DataPath} cannot be made: {exception.Message} Set Orders__DataPath to a folder that this user may write.", exception);
        }
    }

    /// <summary>How to deny other users of the machine access to the data; null when none has it.</summary>
    public static string? Closing(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var wide = new List<string>();
        if (IsWide(folder))
        {
            wide.Add($"chmod 700 '{folder}'");
        }

        // Files of an earlier version: new ones are private from the start.
        if (Directory.EnumerateFiles(folder, "orders.db*").Any(IsWide))
        {
            wide.Add($"chmod -R go= '{folder}'");
        }

        return wide.LastOrDefault();
    }

    private static bool IsWide(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;
}
