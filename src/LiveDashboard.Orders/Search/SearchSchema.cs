using System.Globalization;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Search;

/// <summary>The tables of the search file: the distinct names, their words, and the names of each single order by number.</summary>
internal static class SearchSchema
{
    /// <summary>The role of a customer's name.</summary>
    public const int Customer = 1;

    /// <summary>The role of a restaurant's name.</summary>
    public const int Restaurant = 2;

    private const string Format = "2";

    // Words arrive folded and split by NameFold; the index's own tables of letters and accents are older and know Latin best.
    private const string Tables = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE names (id INTEGER PRIMARY KEY, role INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE (role, name));
        CREATE VIRTUAL TABLE words USING fts5 (customer, restaurant, content='', tokenize='ascii', prefix='1 2 3');
        CREATE TABLE singles (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL, restaurant INTEGER NOT NULL);
        """;

    /// <summary>Opens a file, whatever it holds.</summary>
    public static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            // It can be rebuilt from the journal, so commits need not wait for the disk.
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file is of this format and was made for this journal.</summary>
    public static bool Fits(SqliteConnection connection, string installation) =>
        Scalar(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('meta', 'names', 'words', 'singles')") == "4" &&
        Scalar(connection, "SELECT value FROM meta WHERE name = 'format'") == Format &&
        Scalar(connection, "SELECT value FROM meta WHERE name = 'installation'") == installation;

    /// <summary>Creates the tables in an empty file, with the names of bursts, whose numbers are fixed.</summary>
    public static void Make(SqliteConnection connection, string installation)
    {
        using var statements = new SearchStatements(connection);
        statements.Commit(() =>
        {
            Execute(connection, Tables);
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO meta VALUES ('format', $a), ('installation', $b), ('through', '0')";
            command.Parameters.AddWithValue("$a", Format);
            command.Parameters.AddWithValue("$b", installation);
            command.ExecuteNonQuery();
            foreach (var customer in BurstOrders.Customers)
            {
                statements.NumberOf(Customer, customer);
            }

            foreach (var restaurant in BurstOrders.Restaurants)
            {
                statements.NumberOf(Restaurant, restaurant);
            }
        });
    }

    /// <summary>The last order whose names are in the file.</summary>
    public static long Through(SqliteConnection connection) =>
        long.Parse(Scalar(connection, "SELECT value FROM meta WHERE name = 'through'"), CultureInfo.InvariantCulture);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
