using System.Globalization;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Journal;

/// <summary>Replays what is durable, batch by batch, before anything new is accepted.</summary>
internal sealed partial class JournalRecovery(
    IJournalStorage journal, CommittedState state, OrderTable orders, EngineClock clock, JournalInbox inbox, HealthRecord health, ILogger<OrderJournal> logger)
{
    // A machine's clock is constantly adjusted by fractions of a second.
    private const long ToldBehindMs = 1_000;

    private readonly ILogger<OrderJournal> _logger = logger;

    /// <summary>Replays every fact; false when stopped before the end, in which case the next start begins again.</summary>
    public bool TryReadBack(JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var buffer = Array.Empty<Fact>();
        var lastAt = 0L;
        foreach (var segment in journal.ReadFrom(1))
        {
            segment.Unpack(ref buffer);
            var facts = buffer.AsSpan(0, segment.Count);
            AddChanges(facts, segment.FirstSequence, head.Changes);
            var batch = new CommittedBatch(segment.FirstSequence, [], facts, isReplay: true);
            lastAt = Math.Max(lastAt, batch.LatestAt);
            state.Take(batch);
            if (inbox.IsClosed)
            {
                return false;
            }

            health.Recover(state.Sequence, head.Sequence);
        }

        GoOnFrom(lastAt);
        LogRecovered(state.Sequence, orders.Count, orders.Unfinished);
        return true;
    }

    // A packed fact holds the mode alone.
    private static void AddChanges(Span<Fact> facts, long firstSequence, IReadOnlyDictionary<long, Controls> changes)
    {
        for (var place = 0; place < facts.Length; place++)
        {
            if (facts[place].Type == FactType.ControlsChanged && changes.TryGetValue(firstSequence + place, out var controls))
            {
                facts[place] = facts[place] with { Details = controls };
            }
        }
    }

    private void GoOnFrom(long lastAt)
    {
        if (clock.GoOnFrom(lastAt) is var behind and >= ToldBehindMs)
        {
            var away = TimeSpan.FromMilliseconds(behind);
            LogClockBehind(away);
            health.Notice(string.Create(
                CultureInfo.InvariantCulture,
                $"The machine's clock was set back: it stands {away:d\\.hh\\:mm\\:ss} before the last fact. Times go on from that fact, "
                + $"nothing is lost; they are the clock's again after a start later than {EngineClock.ToTime(lastAt):d MMM yyyy HH:mm} UTC. "
                + $"Until then removal by age counts days by the machine's clock."));
        }
    }

    [LoggerMessage(
        EventIds.RecoveryEnded, LogLevel.Information,
        "Read back {Facts} facts of {Orders} orders; {Unfinished} orders go on.",
        EventName = nameof(EventIds.RecoveryEnded))]
    private partial void LogRecovered(long facts, long orders, long unfinished);

    [LoggerMessage(
        EventIds.ClockSetBack, LogLevel.Warning,
        "The machine's clock was set back: it stands {Behind} before the last fact. Times go on from that fact; nothing is lost.",
        EventName = nameof(EventIds.ClockSetBack))]
    private partial void LogClockBehind(TimeSpan behind);
}
