using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Search;

/// <summary>
/// The full-text index of names, a file beside the journal. It can be lost safely: when it is missing, damaged, of another
/// format or of another journal, it is rebuilt from the journal. Used on the search thread only.
/// </summary>
internal sealed class SearchFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SearchStatements _statements;
    private readonly string _path;

    private SearchFile(string path, SqliteConnection connection)
    {
        _path = path;
        _connection = connection;
        _statements = new SearchStatements(connection);
        Through = SearchSchema.Through(connection);
    }

    /// <summary>The last order whose names are in it.</summary>
    public long Through { get; private set; }

    /// <summary>The largest number that a name has.</summary>
    public int LastNumber => _statements.LastNumber();

    /// <summary>Whether the file was removed; the open handle keeps working, but its contents are lost with the process.</summary>
    public bool IsGone => !File.Exists(_path);

    /// <summary>The path of the file in a data folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "search.db");

    /// <summary>Opens the file of this journal; creates an empty one if there is no matching one.</summary>
    /// <exception cref="SqliteException">It can be neither opened nor created.</exception>
    public static SearchFile Open(string folder, string installation)
    {
        var path = FileIn(folder);
        return TryOpen(path, installation) ?? Make(path, installation);
    }

    /// <summary>Deletes the file and its companions.</summary>
    public static void Delete(string folder)
    {
        foreach (var end in (string[])["", "-wal", "-shm"])
        {
            File.Delete(FileIn(folder) + end);
        }
    }

    /// <summary>Whether an error means that the file's contents are wrong, rather than inaccessible.</summary>
    public static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_MISMATCH;

    /// <summary>Writes the names of single orders, oldest first, in one commit; returns them by number.</summary>
    /// <param name="rows">The orders.</param>
    /// <param name="through">The last order looked at; it may be one of a burst.</param>
    public List<(long Order, int Customer, int Restaurant)> Write(IReadOnlyList<(long Order, string Customer, string Restaurant)> rows, long through)
    {
        var numbers = new List<(long, int, int)>(rows.Count);
        _statements.Commit(() =>
        {
            foreach (var (order, customerName, restaurantName) in rows)
            {
                var customer = _statements.NumberOf(SearchSchema.Customer, customerName);
                var restaurant = _statements.NumberOf(SearchSchema.Restaurant, restaurantName);
                _statements.AddSingle(order, customer, restaurant);
                numbers.Add((order, customer, restaurant));
            }

            _statements.SetThrough(through);
        });
        Through = through;
        return numbers;
    }

    /// <summary>Single orders after the given one, oldest first.</summary>
    /// <exception cref="InvalidDataException">An order has a name that is not in the file.</exception>
    public List<(long Order, int Customer, int Restaurant)> ReadSingles(long after, int limit)
    {
        var last = LastNumber;
        var singles = _statements.ReadSingles(after, limit);
        return singles.TrueForAll(single => single.Customer >= 1 && single.Customer <= last && single.Restaurant >= 1 && single.Restaurant <= last)
            ? singles
            : throw new InvalidDataException("The search file has orders without names.");
    }

    /// <summary>The newest single order and its names; null when there is none.</summary>
    public (long Order, string Customer, string Restaurant)? Newest() => _statements.Newest();

    /// <summary>Whether more than half of its single orders come before the given one.</summary>
    public bool IsMostlyBefore(long order) => _statements.CountBefore(order) * 2 > _statements.CountBefore(long.MaxValue);

    /// <summary>By name number, the texts that the name matches, one bit a text.</summary>
    public uint[] Match(IReadOnlyList<NameTerm> terms)
    {
        var fits = new uint[LastNumber + 1];
        for (var place = 0; place < terms.Count; place++)
        {
            foreach (var number in _statements.Match(terms[place].ToFullText()).Where(number => number < fits.Length))
            {
                fits[number] |= 1u << place;
            }
        }

        return fits;
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private static SearchFile? TryOpen(string path, string installation)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        SqliteConnection? connection = null;
        try
        {
            connection = SearchSchema.Connect(path);
            if (SearchSchema.Fits(connection, installation))
            {
                return new SearchFile(path, connection);
            }
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            // Treated as one that does not match.
        }

        connection?.Dispose();
        return null;
    }

    private static SearchFile Make(string path, string installation)
    {
        Delete(Path.GetDirectoryName(path) ?? "");
        var connection = SearchSchema.Connect(path);
        try
        {
            SearchSchema.Make(connection, installation);
            return new SearchFile(path, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
