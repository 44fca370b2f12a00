using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Retention;

/// <summary>
/// Removes the oldest orders as far as the rule allows. The removal itself is one small commit; their rows are deleted
/// after it, in steps between which the journal commits as usual. A crash in between only leaves rows that are never
/// read, and the next start deletes them.
/// </summary>
internal sealed class JournalTrimmer(
    OrderJournal journal, ReaderThread reader, OrderTable orders, BurstIndex bursts, OrdersOptions options, EngineClock clock, AgeGuard guard)
{
    private const int OrdersAStep = 2_000;
    private const int KeysAStep = 500;
    private const int PagesAStep = 256;

    private HeldBack? _heldBack;

    /// <summary>The rule in force: the one set on the board, or else the configured one.</summary>
    public RetentionRule Rule => journal.Controls.Retention ?? options.Retention;

    /// <summary>Why the machine's clock may be wrong; null when there is no doubt.</summary>
    public ClockDoubt? Doubt => guard.Doubt;

    /// <summary>Orders held back until the machine's clock is confirmed, as of the last check; null when there are none.</summary>
    public HeldBack? HeldBack => guard.Doubt is null ? null : Volatile.Read(ref _heldBack);

    /// <summary>What a rule would remove now, assuming that the clock is right.</summary>
    public TrimPlan Plan(RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return TrimPlan.Find(orders, bursts, rule, clock);
    }

    /// <summary>Removes what the rule in force allows, by age only if the clock is not in doubt; returns the number of orders.</summary>
    /// <param name="pause">The pause between two steps, which leaves the disk to commits.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <exception cref="JournalException">The journal cannot write now; the rest is removed later.</exception>
    public async Task<long> TrimAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        guard.Remember();
        while (Allowed() is { Orders: > 0 } plan)
        {
            if (await StepAsync(draft => TryRemove(draft, plan), TimeSpan.Zero, cancellationToken).ConfigureAwait(false))
            {
                await ClearAwayAsync(pause, cancellationToken).ConfigureAwait(false);
                return plan.Orders;
            }

            // An order was retried since the plan was made: it may be one of those to remove.
        }

        return 0;
    }

    /// <summary>Deletes the remaining rows of removed orders.</summary>
    /// <exception cref="JournalException">The journal cannot write now; the rest is deleted later.</exception>
    public async Task ClearAwayAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (await ReadAsync(TrimStatements.ReadMark, cancellationToken).ConfigureAwait(false) is not { } mark)
        {
            return;
        }

        var through = mark.Through.Value;
        await StepAsync(new JournalTrim { BurstsThrough = through }, pause, cancellationToken).ConfigureAwait(false);
        var sweep = new SegmentSweep(mark);
        while (await ReadAsync(sweep.Next, cancellationToken).ConfigureAwait(false) is { } segments)
        {
            await StepAsync(new JournalTrim { Segments = segments }, pause, cancellationToken).ConfigureAwait(false);
        }

        while (await ReadAsync(connection => OrdersStep(connection, through), cancellationToken).ConfigureAwait(false) is > 0 and var step)
        {
            await StepAsync(new JournalTrim { OrdersThrough = step }, pause, cancellationToken).ConfigureAwait(false);
        }

        var last = "";
        while (await ReadAsync(connection => KeysStep(connection, last, through), cancellationToken).ConfigureAwait(false) is { Count: > 0 } keys)
        {
            last = keys[^1];
            await StepAsync(new JournalTrim { Keys = keys }, pause, cancellationToken).ConfigureAwait(false);
        }

        await GiveBackAsync(pause, cancellationToken).ConfigureAwait(false);
    }

    private TrimPlan Allowed()
    {
        var rule = Rule;
        var allowed = Plan(guard.Allowed(rule));
        var waiting = guard.Doubt is { } doubt && Plan(rule).Orders - allowed.Orders is > 0 and var orders ? new HeldBack(orders, rule.KeepDays, doubt) : null;
        Volatile.Write(ref _heldBack, waiting);
        return allowed;
    }

    private static bool TryRemove(JournalDraft draft, TrimPlan plan)
    {
        if (draft.Orders.Reopened != plan.Reopened || draft.HasRetries)
        {
            return false;
        }

        draft.Trim(new JournalTrim { Mark = plan.Mark });
        return true;
    }

    // Returns free pages to the disk; a file created before this was possible keeps them for reuse.
    private async Task GiveBackAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        var before = long.MaxValue;
        while (await ReadAsync(FreePages, cancellationToken).ConfigureAwait(false) is > 0 and var free && free < before)
        {
            before = free;
            await StepAsync(new JournalTrim { Pages = PagesAStep }, pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static long FreePages(SqliteConnection connection) => Number(connection, "PRAGMA freelist_count", 0, "");

    private static long OrdersStep(SqliteConnection connection, long through) => Number(
        connection, "SELECT COALESCE(MAX(id), 0) FROM (SELECT id FROM orders WHERE id <= $a ORDER BY id LIMIT $b)", through, OrdersAStep);

    private static List<string> KeysStep(SqliteConnection connection, string last, long through)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT key FROM keys WHERE key > $a AND first <= $b ORDER BY key LIMIT {KeysAStep}";
        command.Parameters.AddWithValue("$a", last);
        command.Parameters.AddWithValue("$b", through);
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }

    private static long Number(SqliteConnection connection, string sql, object a, object b)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$a", a);
        command.Parameters.AddWithValue("$b", b);
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => reader.ReadAsync(read, cancellationToken);

    private Task<bool> StepAsync(JournalTrim trim, TimeSpan pause, CancellationToken cancellationToken) => StepAsync(
        draft =>
        {
            draft.Trim(trim);
            return true;
        },
        pause,
        cancellationToken);

    private async Task<bool> StepAsync(Func<JournalDraft, bool> step, TimeSpan pause, CancellationToken cancellationToken)
    {
        var command = new TrimCommand(step);
        journal.Submit(command);
        var wasDone = await command.Done.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
        }

        return wasDone;
    }
}
