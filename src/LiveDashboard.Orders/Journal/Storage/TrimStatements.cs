using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The statements that remove a trim step's rows and write its mark.</summary>
internal static class TrimStatements
{
    /// <summary>Executes the step, unless another process has taken over the journal.</summary>
    /// <exception cref="JournalException">Another process has taken over the journal.</exception>
    public static void Run(SqliteConnection connection, long epoch, JournalTrim trim)
    {
        using (var transaction = connection.BeginTransaction())
        {
            JournalSchema.ThrowIfNotOwner(connection, epoch);
            if (trim.Mark is { } mark)
            {
                Execute(connection, transaction, "INSERT OR REPLACE INTO meta VALUES ('trimmed', $a)", [JsonSerializer.Serialize(mark)]);
            }

            Execute(connection, transaction, "DELETE FROM segments WHERE first = $a", trim.Segments);
            Execute(connection, transaction, "DELETE FROM keys WHERE key = $a", trim.Keys);
            if (trim.OrdersThrough > 0)
            {
                Execute(connection, transaction, "DELETE FROM orders WHERE id <= $a", [trim.OrdersThrough]);
            }

            if (trim.BurstsThrough > 0)
            {
                Execute(connection, transaction, "DELETE FROM bursts WHERE first <= $a", [trim.BurstsThrough]);
                Execute(connection, transaction, "DELETE FROM controls WHERE sequence < (SELECT MAX(sequence) FROM controls) AND $a > 0", [trim.BurstsThrough]);
            }

            transaction.Commit();
        }

        if (trim.Pages > 0)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA incremental_vacuum({trim.Pages})";
            // Pages are returned one at a time, as the rows are read.
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
        }
    }

    /// <summary>How far the file's beginning has been removed; null when it never was.</summary>
    public static TrimMark? ReadMark(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM meta WHERE name = 'trimmed'";
        return command.ExecuteScalar() is string text ? JsonSerializer.Deserialize<TrimMark>(text) : null;
    }

    private static void Execute<T>(SqliteConnection connection, SqliteTransaction transaction, string sql, IReadOnlyList<T> values)
        where T : notnull
    {
        if (values.Count == 0)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        var parameter = command.Parameters.AddWithValue("$a", values[0]);
        foreach (var value in values)
        {
            parameter.Value = value;
            command.ExecuteNonQuery();
        }
    }
}
