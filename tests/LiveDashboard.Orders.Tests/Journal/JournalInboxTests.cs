using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Journal;

/// <summary>Whom the journal's inbox turns away, and whom never.</summary>
public sealed class JournalInboxTests
{
    private readonly TestClock _time = new();

    [Fact]
    public void Command_AfterALongReplay_WaitsForTheJournalFromTheEndOfTheReplayOn()
    {
        var inbox = new JournalInbox(_time);
        Assert.True(inbox.TryAdd(new Waiting()));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(inbox.TryAdd(new Waiting()));

        inbox.SetOpen(true);
        _time.Advance(JournalInbox.LongestWait);
        Assert.True(inbox.TryAdd(new Waiting()));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(inbox.TryAdd(new Waiting()));
    }

    [Fact]
    public void Command_WhileTheClockGoesOnFromALaterFact_IsNotTakenForOneThatWaitsLong()
    {
        var clock = new EngineClock(_time);
        var inbox = new JournalInbox(clock);
        inbox.SetOpen(true);
        Assert.True(inbox.TryAdd(new Waiting()));

        clock.GoOnFrom(clock.NowMs + 3_600_000);

        Assert.True(inbox.TryAdd(new Waiting()));
    }

    [Fact]
    public void CommandOfTheEngine_WhileCallersAreRefused_IsTaken()
    {
        var late = new JournalInbox(_time);
        late.SetOpen(true);
        Assert.True(late.TryAdd(new Waiting()));
        _time.Advance(TimeSpan.FromMinutes(1));
        var crowded = new JournalInbox(_time);
        for (var count = 0; count < JournalInbox.CommandCapacity; count++)
        {
            Assert.True(crowded.TryAdd(new Waiting()));
        }

        Assert.Equal((false, true), (late.TryAdd(new Waiting()), late.TryAdd(new FlushCommand())));
        Assert.Equal((false, true), (crowded.TryAdd(new Waiting()), crowded.TryAdd(new FlushCommand())));
        crowded.Close();
        Assert.False(crowded.TryAdd(new FlushCommand()));
    }

    private sealed class Waiting : JournalCommand
    {
        public override void Prepare(JournalDraft draft)
        {
        }

        public override void OnCommitted()
        {
        }

        public override void OnRejected(string problem)
        {
        }
    }
}
