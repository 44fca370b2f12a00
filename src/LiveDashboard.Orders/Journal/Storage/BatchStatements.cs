using System.Globalization;
using System.Text.Json;
using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The prepared statements that write one batch.</summary>
internal sealed class BatchStatements(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _segment = Prepare(
        connection, "INSERT INTO segments (first, count, format, first_at, last_at, checksum, data, epoch) VALUES ($a, $b, $c, $d, $e, $f, $g, $h)", 8);

    private readonly SqliteCommand _order = Prepare(connection, "INSERT INTO orders (id, customer, restaurant, items) VALUES ($a, $b, $c, $d)", 4);

    private readonly SqliteCommand _burst = Prepare(connection, "INSERT INTO bursts (first, value) VALUES ($a, $b)", 2);

    private readonly SqliteCommand _controls = Prepare(connection, "INSERT INTO controls (sequence, value) VALUES ($a, $b)", 2);

    private readonly SqliteCommand _key = Prepare(connection, "INSERT OR REPLACE INTO keys (key, request, first) VALUES ($a, $b, $c)", 3);

    // Different bytes each time: SQLite skips unchanged pages, and a full disk would then seem writable. As large as a
    // commit of thousands of facts, so that success means there is room for one.
    private readonly SqliteCommand _probe = Prepare(connection, "INSERT OR REPLACE INTO meta (name, value) VALUES ('room', hex(randomblob(32768)))", 0);

    private readonly SqliteCommand _owner = Prepare(connection, "SELECT COUNT(*) FROM meta WHERE name = 'epoch' AND value = $a", 1);

    private readonly SqliteCommand _row = Prepare(
        connection, "SELECT COUNT(*) FROM segments WHERE first = $a AND count = $b AND checksum = $c AND epoch = $d AND data = $e", 5);

    /// <summary>Whether the journal still belongs to the owner; inside a commit's transaction it stays so until the end.</summary>
    public bool IsOwnedBy(long epoch, SqliteTransaction transaction) => Count(_owner, transaction, epoch.ToString(CultureInfo.InvariantCulture)) == 1;

    /// <summary>Whether exactly this batch is stored: a row of that number may be another process's.</summary>
    public bool Holds(JournalBatch batch, SqliteTransaction transaction) => batch.Count > 0 && Count(
        _row, transaction, batch.FirstSequence, (long)batch.Count, (long)FactCodec.Checksum(batch.Data.Span), batch.Epoch, batch.Data.ToArray()) == 1;

    /// <summary>Writes data without meaning, to test whether a commit succeeds.</summary>
    public void Probe(SqliteTransaction transaction) => Run(_probe, transaction);

    public void Insert(JournalBatch batch, SqliteTransaction transaction)
    {
        if (batch.Count == 0)
        {
            // An empty batch probes whether commits succeed again after a failure.
            Probe(transaction);
            return;
        }

        Run(
            _segment, transaction, batch.FirstSequence, (long)batch.Count, (long)FactCodec.Format, batch.FirstAt, batch.LastAt,
            (long)FactCodec.Checksum(batch.Data.Span), batch.Data.ToArray(), batch.Epoch);
        InsertRows(batch.Orders, batch.Bursts, batch.Keys, transaction);
        InsertRows(batch.Controls, transaction);
    }

    /// <summary>Writes the details of facts to their tables.</summary>
    public void InsertRows(
        IReadOnlyList<(OrderId Id, OrderDetails Details)> orders, IReadOnlyList<BurstDetails> bursts, IReadOnlyList<KeyRecord> keys, SqliteTransaction transaction)
    {
        foreach (var (id, details) in orders)
        {
            Run(_order, transaction, id.Value, details.Customer, details.Restaurant, JsonSerializer.Serialize(details.Items));
        }

        foreach (var burst in bursts)
        {
            Run(_burst, transaction, burst.First.Value, JsonSerializer.Serialize(burst));
        }

        foreach (var key in keys)
        {
            Run(_key, transaction, key.Key, key.Request, key.Order.Value);
        }
    }

    /// <summary>Writes controls, each with the sequence number of its fact.</summary>
    public void InsertRows(IReadOnlyList<(long Sequence, Controls Controls)> controls, SqliteTransaction transaction)
    {
        foreach (var (sequence, value) in controls)
        {
            Run(_controls, transaction, sequence, JsonSerializer.Serialize(value));
        }
    }

    public void Dispose()
    {
        _segment.Dispose();
        _order.Dispose();
        _burst.Dispose();
        _controls.Dispose();
        _key.Dispose();
        _probe.Dispose();
        _owner.Dispose();
        _row.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters; index++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${(char)('a' + index)}" });
        }

        return command;
    }

    private static void Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object> values)
    {
        Bind(command, transaction, values);
        command.ExecuteNonQuery();
    }

    private static long Count(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object> values)
    {
        Bind(command, transaction, values);
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private static void Bind(SqliteCommand command, SqliteTransaction transaction, ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }
    }
}
