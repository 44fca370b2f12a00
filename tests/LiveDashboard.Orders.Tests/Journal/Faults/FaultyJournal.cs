using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>A real journal that tells of each operation before it is done, and of those that write also afterwards.</summary>
/// <remarks>The small run keeps everything; the tests of retention end each of its steps.</remarks>
internal sealed class FaultyJournal(IJournalStorage inner, JournalFaults faults) : JournalWrapper(inner)
{
    public override JournalHead Open()
    {
        faults.Next(JournalOperation.Open);
        return base.Open();
    }

    public override string BeginLife(OrderId first, string? ledger)
    {
        faults.Next(JournalOperation.LifeBegins);
        var life = base.BeginLife(first, ledger);
        faults.Next(JournalOperation.LifeHasBegun);
        return life;
    }

    public override AppendResult Append(JournalBatch batch)
    {
        try
        {
            faults.Next(JournalOperation.AppendBegins);
        }
        catch (JournalException exception)
        {
            return AppendResult.NotKept(exception.Message, exception);
        }

        var result = base.Append(batch);
        try
        {
            faults.Next(JournalOperation.AppendIsDone);
            return result;
        }
        catch (JournalException exception)
        {
            return AppendResult.Unknown(exception.Message, exception);
        }
    }

    public override IEnumerable<JournalSegment> ReadFrom(long sequence)
    {
        foreach (var segment in base.ReadFrom(sequence))
        {
            faults.Next(JournalOperation.Read);
            yield return segment;
        }
    }

    public override KeyRecord? FindKey(string key)
    {
        faults.Next(JournalOperation.FindKey);
        return base.FindKey(key);
    }
}
