using System.Globalization;
using LiveDashboard.Orders.Search;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Salvage;

/// <summary>Determines from files beside a damaged journal its highest order number, so that none is reused, and its name.</summary>
internal static class NumberFloor
{
    /// <summary>The highest order in the search file; 0 when it has none, is damaged too, or belongs to another journal.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="installation">The damaged journal's name; null when it could not be read.</param>
    public static long OfSearch(string folder, string? installation) => Read(
        folder,
        connection => installation is null || SearchSchema.Fits(connection, installation) ? Math.Max(Through(connection), NewestSingle(connection)) : 0);

    /// <summary>The name of the journal that the search file was made for; null when it cannot be read.</summary>
    public static string? NameInSearch(string folder) => Read(folder, SearchSchema.Installation);

    private static T? Read<T>(string folder, Func<SqliteConnection, T> read)
    {
        var file = SearchFile.FileIn(folder);
        if (!File.Exists(file))
        {
            return default;
        }

        try
        {
            using var connection = SearchSchema.Connect(file);
            return read(connection);
        }
        catch (Exception exception) when (exception is SqliteException or FormatException or OverflowException or InvalidCastException)
        {
            return default;
        }
    }

    private static long Through(SqliteConnection connection) => Number(connection, "SELECT value FROM meta WHERE name = 'through'");

    private static long NewestSingle(SqliteConnection connection) => Number(connection, "SELECT COALESCE(MAX(id), 0) FROM singles");

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
