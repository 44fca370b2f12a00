using LiveDashboard.Orders;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Makes the data folder its owner's alone before anything is written into it.</summary>
internal static class DataFolder
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <exception cref="StartException">It cannot be made or written; the message names the setting.</exception>
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
}
