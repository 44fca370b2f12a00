using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Search;

/// <summary>
/// Indexes the names of single orders, slightly behind the head, in small units of work. It reads the journal on its own
/// connection and writes only the search file. Used on the search thread, except for <see cref="IndexedThrough"/>.
/// </summary>
internal sealed partial class NameIndex(string folder, OrderJournal journal, OrderTable orders, ILogger<NameIndex> logger) : IDisposable
{
    private const int ReadAtOnce = 4096;
    private const int WriteAtOnce = 256;

    // Facts between two units of work at which the journal counts as busy.
    private const int BusyFacts = 1000;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_faultPause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private SqliteConnection? _reading;
    private SearchFile? _file;
    private SingleNames _names = new();
    private (IReadOnlyList<NameTerm> Terms, int Last, NameMatch Match)? _match;
    private string? _fault;
    private long _oldest;
    private long _sequenceSeen;
    private long _through;
    private long _indexedThrough;

    /// <summary>The last fact whose orders can be found by name. Callable from any thread.</summary>
    public long IndexedThrough
    {
        get
        {
            // Read the sequence first: the later count includes all of its orders.
            var (sequence, count) = (journal.Sequence, orders.Count);
            lock (_lock)
            {
                return _indexedThrough = _through >= count ? Math.Max(_indexedThrough, sequence) : _indexedThrough;
            }
        }
    }

    /// <summary>Does one unit of work.</summary>
    /// <returns>How long to wait before the next.</returns>
    public TimeSpan Advance()
    {
        if (!journal.Recovered.IsCompletedSuccessfully)
        {
            return s_pause;
        }

        try
        {
            return Work();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            LogDamaged(exception);
            Forget();
            return TimeSpan.Zero;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            if (_fault is null)
            {
                LogFailing(exception, exception.Message);
            }

            _fault = exception.Message;
            return s_faultPause;
        }
    }

    /// <summary>The names that match the texts of a query.</summary>
    /// <exception cref="JournalException">Names cannot be looked up now.</exception>
    public NameMatch Match(IReadOnlyList<NameTerm> terms)
    {
        if (_file is null)
        {
            throw new JournalException(_fault is null
                ? "Names cannot be searched yet. Try again in a moment."
                : $"Names cannot be searched: {_fault.TrimEnd('.')}.");
        }

        try
        {
            // Cached: the next page and the count of the same query usually follow the first page.
            var last = _file.LastNumber;
            if (_match is not { } known || known.Last != last || !known.Terms.SequenceEqual(terms))
            {
                var wanted = terms.Index().Where(term => !term.Item.IsNegated).Aggregate(0u, (bits, term) => bits | (1u << term.Index));
                _match = known = (terms, last, new NameMatch(_file.Match(terms), wanted, _names));
            }

            return known.Match;
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            LogDamaged(exception);
            Forget();
            throw new JournalException("The search file is damaged and is made again. Try again in a moment.", exception);
        }
        catch (SqliteException exception)
        {
            throw new JournalException($"Names cannot be searched: {exception.Message.TrimEnd('.')}.", exception);
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _reading?.Dispose();
    }

    private SqliteConnection Reading => _reading ??= JournalSchema.Connect(SqliteJournalStorage.FileIn(folder));

    private TimeSpan Work()
    {
        var (sequence, count) = (journal.Sequence, orders.Count);
        if (_file is { IsGone: true })
        {
            Forget();
        }

        if (_file is null)
        {
            _file = SearchFile.Open(folder, journal.Installation);
            if (!IsOurs(_file, count))
            {
                Forget();
                return TimeSpan.Zero;
            }
        }

        var isBusy = sequence - _sequenceSeen > BusyFacts;
        _sequenceSeen = sequence;
        if (_through < count)
        {
            Publish(_through < _file.Through ? Load(_file) : Index(_file, count), count, sequence);
        }
        else
        {
            ForgetWhatIsNotKept(_file);
        }

        _fault = null;
        return _through < count && !isBusy ? TimeSpan.Zero : s_pause;
    }

    // A file with orders that this journal lacks or has differently belongs to another, such as a restored copy.
    private bool IsOurs(SearchFile file, long count) => file.Through <= count &&
        (file.Newest() is not { } newest || JournalRows.ReadNames(Reading, newest.Order - 1, newest.Order, 1) is [var row] && row == newest);

    private long Load(SearchFile file)
    {
        var singles = file.ReadSingles(_through, ReadAtOnce);
        singles.ForEach(_names.Add);
        return singles.Count == ReadAtOnce ? singles[^1].Order : file.Through;
    }

    private long Index(SearchFile file, long count)
    {
        var rows = JournalRows.ReadNames(Reading, _through, count, WriteAtOnce);
        var through = rows.Count == WriteAtOnce ? rows[^1].Order : count;
        file.Write(rows, through).ForEach(_names.Add);
        return through;
    }

    private bool IsDamage(Exception exception) =>
        _file is not null && (exception is InvalidDataException || (exception is SqliteException sqlite && SearchFile.IsDamage(sqlite)));

    private void Publish(long through, long count, long sequence)
    {
        lock (_lock)
        {
            _through = through;
            _indexedThrough = through >= count ? Math.Max(_indexedThrough, sequence) : _indexedThrough;
        }
    }

    // Names of orders that are no longer retained must not stay in the file for good.
    private void ForgetWhatIsNotKept(SearchFile file)
    {
        var oldest = JournalRows.OldestSingle(Reading);
        if (oldest == _oldest)
        {
            return;
        }

        _oldest = oldest;
        if (file.IsMostlyBefore(oldest == 0 ? long.MaxValue : oldest))
        {
            Forget();
        }
    }

    private void Forget()
    {
        _file?.Dispose();
        _file = null;
        _match = null;
        _names = new SingleNames();
        lock (_lock)
        {
            (_through, _indexedThrough) = (0, 0);
        }

        SearchFile.Delete(folder);
    }

    [LoggerMessage(
        EventIds.SearchFileDamaged, LogLevel.Warning,
        "The search file is damaged; it is made again from the journal, which is safe.",
        EventName = nameof(EventIds.SearchFileDamaged))]
    private partial void LogDamaged(Exception exception);

    [LoggerMessage(
        EventIds.NamesNotIndexed, LogLevel.Warning,
        "New names cannot be searched for now: {Problem} It is tried again.",
        EventName = nameof(EventIds.NamesNotIndexed))]
    private partial void LogFailing(Exception exception, string problem);
}
