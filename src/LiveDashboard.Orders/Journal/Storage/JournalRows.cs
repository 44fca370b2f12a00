using System.Text.Json;
using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>Reads the journal's rows; used on the writer's and the reader's connection.</summary>
internal static class JournalRows
{
    /// <summary>Segments that satisfy a condition on $a and $b, with their checksums verified.</summary>
    /// <exception cref="JournalException">A segment is damaged, or the file cannot be read.</exception>
    public static IEnumerable<JournalSegment> ReadSegments(SqliteConnection connection, string condition, long a, long b)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT first, count, first_at, data, checksum, format FROM segments WHERE {condition}";
        command.Parameters.AddWithValue("$a", a);
        command.Parameters.AddWithValue("$b", b);
        using var reader = Try(command.ExecuteReader);
        while (Try(reader.Read))
        {
            var data = (byte[])reader.GetValue(3);
            if (reader.GetInt64(5) != FactCodec.Format || FactCodec.Checksum(data) != reader.GetInt64(4))
            {
                throw new JournalException($"The journal is damaged at fact {reader.GetInt64(0)}: its checksum does not fit.");
            }

            yield return new JournalSegment(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2), data);
        }
    }

    /// <summary>Sequence number of the last fact; 0 when there is none.</summary>
    public static long LastSequence(SqliteConnection connection) =>
        Read(connection, "SELECT COALESCE(MAX(first + count - 1), 0) FROM segments", reader => reader.GetInt64(0)).First();

    /// <summary>The lives under which orders were accepted, oldest first.</summary>
    public static List<Life> ReadLives(SqliteConnection connection) =>
        [.. Read(connection, "SELECT first, life FROM lives ORDER BY first", reader => new Life(new OrderId(reader.GetInt64(0)), reader.GetString(1)))];

    /// <summary>All bursts, oldest first.</summary>
    public static List<BurstDetails> ReadBursts(SqliteConnection connection) =>
        [.. Read(connection, "SELECT value FROM bursts ORDER BY first", Deserialize<BurstDetails>)];

    /// <summary>The last committed controls, or null.</summary>
    public static Controls? ReadControls(SqliteConnection connection) =>
        Read(connection, "SELECT value FROM controls ORDER BY sequence DESC LIMIT 1", Deserialize<Controls>).FirstOrDefault();

    /// <summary>The latest 1,000 changes of the controls, by the sequence number of their fact.</summary>
    public static Dictionary<long, Controls> ReadChanges(SqliteConnection connection) => Read(
        connection,
        "SELECT value, sequence FROM controls ORDER BY sequence DESC LIMIT 1000",
        reader => KeyValuePair.Create(reader.GetInt64(1), Deserialize<Controls>(reader))).ToDictionary();

    /// <summary>The details of single orders, by number; those of bursts have none.</summary>
    public static Dictionary<long, OrderDetails> ReadOrders(SqliteConnection connection, IReadOnlyCollection<long> ids) => ids.Count == 0 ? [] : Read(
        connection,
        "SELECT id, customer, restaurant, items FROM orders WHERE id IN (SELECT value FROM json_each($a))",
        reader => KeyValuePair.Create(
            reader.GetInt64(0),
            new OrderDetails(reader.GetString(1), reader.GetString(2), JsonSerializer.Deserialize<OrderItem[]>(reader.GetString(3)) ?? [], null, default)),
        JsonSerializer.Serialize(ids)).ToDictionary();

    /// <summary>The names of single orders after one order and up to another, oldest first.</summary>
    public static List<(long Order, string Customer, string Restaurant)> ReadNames(SqliteConnection connection, long after, long last, int limit) =>
        [.. Read(
            connection,
            "SELECT id, customer, restaurant FROM orders WHERE id > $a AND id <= $b ORDER BY id LIMIT $c",
            reader => (reader.GetInt64(0), reader.GetString(1), reader.GetString(2)),
            after,
            last,
            limit)];

    /// <summary>The oldest single order whose names are in the journal; 0 when there is none.</summary>
    public static long OldestSingle(SqliteConnection connection) =>
        Read(connection, "SELECT COALESCE(MIN(id), 0) FROM orders", reader => reader.GetInt64(0)).First();

    /// <summary>What an idempotency key was used for; null when it is new.</summary>
    public static KeyRecord? FindKey(SqliteConnection connection, string key) => Read(
        connection,
        "SELECT request, first FROM keys WHERE key = $a",
        reader => new KeyRecord(key, reader.GetString(0), new OrderId(reader.GetInt64(1))),
        key).FirstOrDefault();

    private static IEnumerable<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters.AddWithValue($"${(char)('a' + index)}", values[index]);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    private static T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException exception)
        {
            throw new JournalException($"The journal cannot be read: {exception.Message}", exception);
        }
    }

    private static T Deserialize<T>(SqliteDataReader reader) =>
        JsonSerializer.Deserialize<T>(reader.GetString(0)) ?? throw new JournalException($"A row of {typeof(T).Name} is empty.");
}
