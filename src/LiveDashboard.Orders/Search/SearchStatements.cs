using LiveDashboard.Orders.Search.Folding;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Search;

/// <summary>The prepared statements on an open search file; writes must run inside <see cref="Commit"/>.</summary>
internal sealed class SearchStatements(SqliteConnection connection) : IDisposable
{
    private const int NamesKept = 20_000;

    private readonly Dictionary<(int Role, string Name), int> _numbers = [];
    private readonly SqliteCommand _find = Prepare(connection, "SELECT id FROM names WHERE role = $a AND name = $b", 2);
    private readonly SqliteCommand _name = Prepare(connection, "INSERT INTO names (role, name) VALUES ($a, $b) RETURNING id", 2);
    private readonly SqliteCommand _words = Prepare(connection, "INSERT INTO words (rowid, customer, restaurant) VALUES ($a, $b, $c)", 3);
    private readonly SqliteCommand _single = Prepare(connection, "INSERT INTO singles (id, customer, restaurant) VALUES ($a, $b, $c)", 3);
    private readonly SqliteCommand _through = Prepare(connection, "UPDATE meta SET value = $a WHERE name = 'through'", 1);
    private readonly SqliteCommand _read = Prepare(
        connection, "SELECT id, customer, restaurant FROM singles WHERE id > $a ORDER BY id LIMIT $b", 2);

    private readonly SqliteCommand _newest = Prepare(
        connection,
        """
        SELECT singles.id, customers.name, restaurants.name FROM singles
        JOIN names AS customers ON customers.id = singles.customer JOIN names AS restaurants ON restaurants.id = singles.restaurant
        WHERE singles.id = (SELECT MAX(id) FROM singles)
        """,
        0);

    private readonly SqliteCommand _last = Prepare(connection, "SELECT COALESCE(MAX(id), 0) FROM names", 0);
    private readonly SqliteCommand _before = Prepare(connection, "SELECT COUNT(*) FROM singles WHERE id < $a", 1);
    private readonly SqliteCommand _match = Prepare(connection, "SELECT rowid FROM words WHERE words MATCH $a", 1);

    /// <summary>Commits everything an action writes, or nothing.</summary>
    public void Commit(Action write)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            write();
            Run("COMMIT");
        }
        catch
        {
            // Numbers assigned in it will be assigned to other names.
            _numbers.Clear();
            Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>The number of a name, assigned now if it is new.</summary>
    public int NumberOf(int role, string name)
    {
        if (_numbers.TryGetValue((role, name), out var number))
        {
            return number;
        }

        if (_numbers.Count == NamesKept)
        {
            _numbers.Clear();
        }

        return _numbers[(role, name)] = Bind(_find, role, name).ExecuteScalar() is long found ? (int)found : Add(role, name);
    }

    /// <summary>Adds the names of an order.</summary>
    public void AddSingle(long order, int customer, int restaurant) => Bind(_single, order, customer, restaurant).ExecuteNonQuery();

    /// <summary>Records that the names of all orders up to this one are in the file.</summary>
    public void SetThrough(long order) => Bind(_through, order.ToString()).ExecuteNonQuery();

    /// <summary>Single orders after the given one, oldest first.</summary>
    public List<(long Order, int Customer, int Restaurant)> ReadSingles(long after, int limit)
    {
        using var reader = Bind(_read, after, limit).ExecuteReader();
        var singles = new List<(long, int, int)>();
        while (reader.Read())
        {
            singles.Add((reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2)));
        }

        return singles;
    }

    /// <summary>The newest single order and its names; null when there is none.</summary>
    public (long Order, string Customer, string Restaurant)? Newest()
    {
        using var reader = _newest.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1), reader.GetString(2)) : null;
    }

    /// <summary>Number of single orders before the given one.</summary>
    public long CountBefore(long order) => Convert.ToInt64(Bind(_before, order).ExecuteScalar(), null);

    /// <summary>The largest number assigned to a name.</summary>
    public int LastNumber() => Convert.ToInt32(_last.ExecuteScalar(), null);

    /// <summary>The numbers of the names that match a full-text query.</summary>
    public List<int> Match(string query)
    {
        using var reader = Bind(_match, query).ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read())
        {
            numbers.Add(reader.GetInt32(0));
        }

        return numbers;
    }

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[_find, _name, _words, _single, _through, _read, _newest, _last, _before, _match])
        {
            command.Dispose();
        }
    }

    private int Add(int role, string name)
    {
        var number = Convert.ToInt32(Bind(_name, role, name).ExecuteScalar(), null);
        object none = DBNull.Value;
        var words = NameFold.Of(name);
        Bind(_words, number, role == SearchSchema.Customer ? words : none, role == SearchSchema.Restaurant ? words : none).ExecuteNonQuery();
        return number;
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        return command;
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
}
