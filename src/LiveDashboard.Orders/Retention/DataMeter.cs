using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Retention;

/// <summary>Measures the disk usage of the data, on the reader's thread and at most once every few seconds.</summary>
internal sealed class DataMeter(ReaderThread reader, OrderTable orders, OrdersOptions options, EngineClock clock)
{
    private const long FreshMs = 3_000;

    private readonly Lock _lock = new();
    private Task<DataUse>? _last;
    private long _askedAt;

    /// <summary>Disk usage of the data, up to three seconds old.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    public Task<DataUse> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_last is null || _last.IsFaulted || _last.IsCanceled || clock.NowMs - _askedAt >= FreshMs)
            {
                _askedAt = clock.NowMs;
                // Not the caller's token: other callers share the answer.
                _last = reader.ReadAsync(Measure, CancellationToken.None);
            }

            return _last.WaitAsync(cancellationToken);
        }
    }

    private static long BytesOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static long BytesIn(string folder) => !Directory.Exists(folder) ? 0
        : new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Exists ? file.Length : 0);

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private DataUse Measure(SqliteConnection connection)
    {
        var folder = options.DataPath;
        var journal = SqliteJournalStorage.FileIn(folder);
        var search = Path.Combine(folder, "search.db");
        var first = orders.First;
        return new DataUse
        {
            Journal = BytesOf(journal),
            Free = Number(connection, "PRAGMA freelist_count") * Number(connection, "PRAGMA page_size"),
            Log = BytesOf(journal + "-wal"),
            Search = BytesOf(search) + BytesOf(search + "-wal"),
            Partners = BytesIn(Path.Combine(folder, "partners")),
            Damaged = Directory.EnumerateDirectories(folder, "damaged-*").Sum(BytesIn),
            Orders = Math.Max(0, orders.Count - first + 1 - orders.Missing),
            Removed = first - 1,
            Facts = Number(connection, "SELECT COALESCE(SUM(count), 0) FROM segments"),
            Oldest = orders.TryGet(new OrderId(first), out var oldest) ? EngineClock.ToTime(oldest.AcceptedAt) : null,
        };
    }
}
