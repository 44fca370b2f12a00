using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Tests.Journal.Faults;

namespace LiveDashboard.Orders.Tests.Journal;

/// <summary>A crash and an error at every single operation that a small run makes on its journal.</summary>
[Slow]
public sealed class CrashPointTests(ITestOutputHelper output) : IDisposable
{
    private const int Orders = 10;

    private readonly string _root = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Operations_OfTheSameRun_AreTheSameEachTime()
    {
        var first = await OperationsAsync("first");
        var second = await OperationsAsync("second");

        Assert.Equal(first, second);
        Assert.Equal(Enum.GetValues<JournalOperation>(), first.Distinct().Order());
    }

    [Theory]
    [InlineData(FaultKind.Crash)]
    [InlineData(FaultKind.TornCrash)]
    [InlineData(FaultKind.Error)]
    internal async Task EveryOperation_ThatIsTheLastOrFails_LosesNothingAndDoesNothingTwice(FaultKind kind)
    {
        var operations = await OperationsAsync("none");
        var places = Enumerable.Range(1, operations.Count)
            .Where(place => kind != FaultKind.TornCrash || operations[place - 1] == JournalOperation.AppendIsDone).ToList();

        await Parallel.ForEachAsync(
            places,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (place, _) => Assert.Equal(operations[place - 1], await PlayAsync(place, kind)));

        output.WriteLine($"{kind} at {places.Count} of {operations.Count} operations: {string.Join(", ", operations.CountBy(operation => operation))}");
    }

    [Fact]
    public async Task AKeyThatChangesFromLifeToLife_IsSeenAsAStepDoneTwice()
    {
        var doubled = 0;
        var operations = await OperationsAsync("none");
        for (var place = operations.Count / 3; doubled == 0 && place <= operations.Count; place++)
        {
            var faults = new JournalFaults(Path.Combine(_root, $"{place}"), place);
            await using var run = new SmallRun(faults, (_, order, step) => $"{faults.Folder}/{order}/{step}");
            await run.PlayAsync();
            doubled = run.Ledger.Effects.Values.Count(times => times > 1);
        }

        Assert.NotEqual(0, doubled);
    }

    private async Task<IReadOnlyList<JournalOperation>> OperationsAsync(string name)
    {
        var faults = new JournalFaults(Path.Combine(_root, name));
        await using var run = new SmallRun(faults);
        await run.PlayAsync();
        await CheckAsync(run);
        return [.. faults.Operations];
    }

    private async Task<JournalOperation?> PlayAsync(int place, FaultKind kind)
    {
        var faults = new JournalFaults(Path.Combine(_root, $"{kind}-{place}"), place, kind);
        await using var run = new SmallRun(faults);
        await run.PlayAsync();
        await CheckAsync(run);

        // An error is said to whoever it kept from being served, and to nobody when the commit stands all the same.
        var isTold = kind == FaultKind.Error && faults.Hit != JournalOperation.AppendIsDone && !run.IsHitWhileClosing;
        Assert.Equal(isTold, run.Told.Contains(JournalFaults.Message));
        return faults.Hit;
    }

    private static async Task CheckAsync(SmallRun run)
    {
        var counts = run.Counts;
        var journal = await run.AuditAsync();

        Assert.Empty(journal.Faults);
        Assert.Equal("ok", journal.Integrity);
        Assert.Equal(Orders, journal.Orders);
        Assert.Equal(Orders, journal.Count(OrderStatus.Completed) + journal.Count(OrderStatus.Failed) + journal.Count(OrderStatus.Cancelled));
        Assert.Equal(counts.Accepted, counts.Completed + counts.Failed + counts.Cancelled);
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g"], run.Acknowledged.Keys.Order());
        Assert.All(run.Acknowledged.Values, order => Assert.True(journal[order].Exists));
        Assert.All(run.Ledger.Effects, effect => Assert.Equal(1, effect.Value));
        // What a cancelled order had done when the process died may be unknown to the journal; all else it knows.
        Assert.All(run.Ledger.Effects.Keys, effect => Assert.True(
            (int)effect.Step < journal[effect.Order].StepsDone || journal[effect.Order].Status == OrderStatus.Cancelled));
        Assert.All(StepNames.All, step => Assert.InRange(
            journal.StepsDone(step), 0, run.Ledger.Effects.Keys.Count(effect => effect.Step == step)));
    }
}
