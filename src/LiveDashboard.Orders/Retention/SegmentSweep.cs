using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model.Facts;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Retention;

/// <summary>Finds the segments whose facts are all about removed orders, a few at a time; used on the reader's thread.</summary>
internal sealed class SegmentSweep(TrimMark mark)
{
    private const int MostBytes = 1 << 20;
    private const int MostSegments = 256;

    private Fact[] _buffer = [];
    private long _next;

    /// <summary>The next segments to remove, possibly none; null when the sweep is over.</summary>
    public List<long>? Next(SqliteConnection connection)
    {
        var lastControls = Number(connection, "SELECT COALESCE(MAX(sequence), 0) FROM controls");
        // The newest segment holds the highest sequence number and must stay.
        var newest = Number(connection, "SELECT COALESCE(MAX(first), 0) FROM segments");
        var removable = new List<long>();
        var (bytes, read) = (0, 0);
        foreach (var segment in JournalRows.ReadSegments(connection, "first > $a AND first_at <= $b ORDER BY first", _next, mark.Until))
        {
            if (segment.FirstSequence < newest && IsRemovable(segment, lastControls))
            {
                removable.Add(segment.FirstSequence);
            }

            _next = segment.FirstSequence;
            bytes += segment.Data.Length;
            if (bytes >= MostBytes || ++read == MostSegments)
            {
                return removable;
            }
        }

        return read == 0 ? null : removable;
    }

    private bool IsRemovable(JournalSegment segment, long lastControls)
    {
        if (lastControls >= segment.FirstSequence && lastControls < segment.FirstSequence + segment.Count)
        {
            return false;
        }

        foreach (ref readonly var fact in segment.Unpack(ref _buffer))
        {
            // Changes of the controls carry order 0.
            if (fact.Order.Plus(Math.Max(0, fact.Count - 1)) > mark.Through)
            {
                return false;
            }
        }

        return true;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
