using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Salvage;

/// <summary>
/// Reads the tables of a damaged file from both ends, skipping what cannot be read. It works on a copy: even reading
/// makes SQLite write beside the file.
/// </summary>
internal sealed class DamagedTables : IDisposable
{
    private const int MagicBytes = 16;

    private readonly SqliteConnection _connection;

    public DamagedTables(string copy)
    {
        MendHeader(copy);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        _connection.Open();
    }

    /// <summary>The rows of a table whose first column is its key.</summary>
    public FoundRows<T> Read<T>(string table, string columns, Func<SqliteDataReader, T?> row)
        where T : class
    {
        var key = columns.Split(',')[0];
        var front = new List<T>();
        var seen = new HashSet<object>();
        var leading = -1;
        if (!TryRead($"SELECT {columns} FROM {table} ORDER BY {key}", front, seen, row, ref leading))
        {
            leading = leading < 0 ? front.Count : leading;
            var back = new List<T>();
            TryRead($"SELECT {columns} FROM {table} ORDER BY {key} DESC", back, seen, row, ref leading);
            back.Reverse();
            front.AddRange(back);
        }

        return new FoundRows<T>(front, leading < 0 ? front.Count : leading, leading < 0);
    }

    public void Dispose() => _connection.Dispose();

    // False when reading broke off; a row that can be read but is invalid only ends the leading part.
    private bool TryRead<T>(string sql, List<T> rows, HashSet<object> seen, Func<SqliteDataReader, T?> row, ref int leading)
        where T : class
    {
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read() && seen.Add(reader.GetValue(0)))
            {
                if (Parse(reader, row) is { } found)
                {
                    rows.Add(found);
                }
                else if (leading < 0)
                {
                    leading = rows.Count;
                }
            }

            return true;
        }
        catch (SqliteException exception) when (JournalCheck.IsDamage(exception) || exception.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
        {
            return false;
        }
    }

    private static T? Parse<T>(SqliteDataReader reader, Func<SqliteDataReader, T?> row)
        where T : class
    {
        try
        {
            return row(reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidCastException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    // The header bytes SQLite requires are the same in every journal, so a damaged header can be rewritten.
    private static void MendHeader(string copy)
    {
        var magic = "SQLite format 3\0"u8;
        ReadOnlySpan<byte> pageSizeToFractions = [0x10, 0x00, 2, 2, 0, 64, 32, 32];
        using var file = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
        var found = new byte[MagicBytes];
        if (file.ReadAtLeast(found, MagicBytes, throwOnEndOfStream: false) == MagicBytes && !magic.SequenceEqual(found))
        {
            file.Position = 0;
            file.Write(magic);
            file.Write(pageSizeToFractions);
        }
    }
}
