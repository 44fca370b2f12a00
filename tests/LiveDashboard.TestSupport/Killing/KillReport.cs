using System.Globalization;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>What a check found: the driver's list, the journal and the partners' ledger side by side.</summary>
internal sealed record KillReport
{
    /// <summary>Kills of the app so far, those of earlier runs on the folder included.</summary>
    public int Kills { get; init; }

    /// <summary>Of them: while it was still starting.</summary>
    public int KillsAtStart { get; init; }

    /// <summary>Kills of the partners in this run.</summary>
    public int PartnerKills { get; init; }

    /// <summary>Requests and orders acknowledged to the driver.</summary>
    public required (int Requests, long Orders) Acknowledged { get; init; }

    /// <summary>Acknowledged orders that the journal does not know under their key, or that do not end.</summary>
    public required long Lost { get; init; }

    /// <summary>Orders in the journal that no acknowledgement stands for: requests that were accepted twice.</summary>
    public required long AcceptedTwice { get; init; }

    /// <summary>Requests of this run that had no answer, and one when they were asked again.</summary>
    public required int DoubtsResolved { get; init; }

    /// <summary>Effects at the partners, and those beyond one for each completed step.</summary>
    public required (long All, long Doubled) Effects { get; init; }

    /// <summary>Completed steps in the journal that the ledger has no effect of.</summary>
    public required long WithoutEffect { get; init; }

    /// <summary>Illegal moves, gaps and steps completed twice, in words.</summary>
    public required IReadOnlyList<string> JournalFaults { get; init; }

    /// <summary>SQLite's integrity_check.</summary>
    public required string Integrity { get; init; }

    /// <summary>Whatever else should not be, in words: refused keys, figures of the board that differ from the journal's.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>From the start of the process until it is ready, milliseconds, of this run.</summary>
    public IReadOnlyList<double> ReadyMs { get; init; } = [];

    /// <summary>Whether nothing was lost, doubled or illegal.</summary>
    public bool IsGood => Lost == 0 && AcceptedTwice == 0 && Effects.Doubled == 0 && WithoutEffect == 0
        && JournalFaults.Count == 0 && Integrity == "ok" && Others.Count == 0;

    public override string ToString()
    {
        var ready = ReadyMs.Order().ToList();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills ({KillsAtStart} while starting), {PartnerKills} kills of the partners; acknowledged {Acknowledged.Requests} requests = {Acknowledged.Orders} orders; lost {Lost}, accepted twice {AcceptedTwice}, doubts resolved {DoubtsResolved}; effects {Effects.All}, doubled {Effects.Doubled}, missing {WithoutEffect}; illegal moves {JournalFaults.Count}; integrity_check {Integrity}; ready after p50 {(ready.Count == 0 ? 0 : ready[ready.Count / 2]):0} ms, max {ready.LastOrDefault():0} ms");
        return string.Join("\n  ", [text, .. JournalFaults.Take(5), .. Others.Take(5)]);
    }
}
