using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Partners.Ledger;

/// <summary>The format of the ledger's file: creates it in a new file, upgrades earlier ones, refuses any other.</summary>
/// <remarks>Format 1 had no id.</remarks>
internal static class LedgerFormat
{
    private const int Version = 2;
    private const string EffectsTable = """
        CREATE TABLE effects (
            number INTEGER PRIMARY KEY,
            order_name TEXT NOT NULL,
            step TEXT NOT NULL,
            key TEXT NOT NULL,
            at_ms INTEGER NOT NULL,
            previous_of_order INTEGER NOT NULL);
        """;

    /// <summary>Writes the new owner and returns the ledger's id. Runs in the caller's transaction: all or nothing.</summary>
    /// <exception cref="PartnersStartException">The file has an unknown format.</exception>
    public static string Prepare(SqliteConnection connection, string path, string owner)
    {
        var version = Convert.ToInt64(Read(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version == Version)
        {
            Execute(connection, $"UPDATE ledger SET owner = '{owner}'");
            return Read(connection, "SELECT id FROM ledger") as string ?? throw new FormatException("The ledger has no id.");
        }

        if (version is not (0 or 1) || (version == 0 && !IsEmpty(connection)))
        {
            throw new PartnersStartException(
                $"The partners' ledger '{path}' has format {version}, but this program reads format {Version}: " +
                "use the program that wrote it, or choose another folder.");
        }

        var made = Guid.NewGuid().ToString("N");
        Execute(
            connection,
            $"{(version == 0 ? EffectsTable : "")} CREATE TABLE ledger (id TEXT NOT NULL, owner TEXT NOT NULL); " +
            $"INSERT INTO ledger VALUES ('{made}', '{owner}'); PRAGMA user_version = {Version};");
        return made;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static bool IsEmpty(SqliteConnection connection) => Read(connection, "SELECT count(*) FROM sqlite_schema") is 0L;

    private static object? Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
