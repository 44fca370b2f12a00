using LiveDashboard.Lab.Diagnosis;
using LiveDashboard.Lab.Measurement;

namespace LiveDashboard.Lab.Tests.Diagnosis;

/// <summary>Samples without names: the diagnosis sees nothing else.</summary>
public sealed class DiagnosticianTests
{
    [Fact]
    public void Diagnose_AllParkedAtOnce_IsHealthy()
    {
        var samples = Series(10, at => Sample(at, parked: 100, done: at == 9 ? 100 : 0, cpu: 4));

        Assert.Equal(LaneCause.Healthy, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_AFewThatWaitForAMoment_RaiseNoAlarm()
    {
        var samples = Series(20, at => Sample(at, waiting: at < 2 ? 90 : 0, parked: 100, cpu: 10));

        Assert.Equal(LaneCause.Healthy, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_AThreadForEachOrder_IsHealthy()
    {
        var samples = Series(10, at => Sample(at, held: 100, threads: 112, cpu: 8));

        Assert.Equal(LaneCause.Healthy, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_ThreadsThatAreStartedByTheHundred_IsHealthyThoughOrdersWaitForThem()
    {
        var samples = Series(20, at => Sample(at, waiting: Math.Max(0, 960 - (at * 80)), held: Math.Min(1_000, 40 + (at * 80)), threads: 1_020, cpu: 60));

        Assert.Equal(LaneCause.Healthy, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_ThreadsThatStartLateOnABusyMachine_IsHealthyAndSaysWhoUsedTheCores()
    {
        var samples = Series(12, at => Sample(at, waiting: at < 3 ? 60 - (at * 20) : 0, held: at < 3 ? 40 + (at * 20) : 100, threads: 112, cpu: 8, others: 89));

        var diagnosis = Diagnostician.Diagnose(samples, cores: 2);

        Assert.Equal(LaneCause.Healthy, diagnosis.Cause);
        Assert.StartsWith("Nothing of its own held it up: up to 100 orders waited", diagnosis.Evidence, StringComparison.Ordinal);
        Assert.EndsWith("Other processes used 89 % of the cores meanwhile, which makes any thread late.", diagnosis.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_TwoRoundsOfAFewWorkers_IsWorkersBoundThoughAllBeganAtTheFirstEnd()
    {
        var samples = Series(20, at => Sample(at, waiting: at < 10 ? 4 : 0, held: at < 10 ? 6 : 4, done: at < 10 ? 0 : 6, threads: 18, cpu: 4));

        Assert.Equal(LaneCause.WorkersBound, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_OrdersThatArePassedOnSlowly_IsNotSaidToWaitForWorkersThatStand()
    {
        var samples = Series(20, at => Sample(at, waiting: Math.Max(0, 90 - (at * 8)), parked: Math.Min(100, 10 + (at * 8)), done: at / 15, threads: 19, cpu: 9, others: 93));

        Assert.Equal(LaneCause.Healthy, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_ThreadsThatStandAndStayAsMany_IsWorkersBound()
    {
        var samples = Series(130, at => Sample(at, waiting: Math.Max(0, 92 - (at / 10 * 8)), held: 8, done: at / 10 * 8, threads: 19, cpu: 3));

        var diagnosis = Diagnostician.Diagnose(samples, cores: 2);

        Assert.Equal(LaneCause.WorkersBound, diagnosis.Cause);
        Assert.Contains("8 orders are at partners", diagnosis.Evidence, StringComparison.Ordinal);
        Assert.Contains("CPU 2 %", diagnosis.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_ThreadsThatBecomeMoreWhileOrdersWait_IsAStarvedPool()
    {
        var samples = Series(100, at => Sample(at, waiting: 98 - (at * 9 / 10), held: 2 + (at / 10), threads: 12 + (at / 10), cpu: 4));

        var diagnosis = Diagnostician.Diagnose(samples, cores: 2);

        Assert.Equal(LaneCause.PoolStarved, diagnosis.Cause);
        Assert.StartsWith("7 of 17 threads stand still, CPU 2 %, the pool adds about one a second, 53 orders have no waiter.", diagnosis.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_TheSameWithAnsweredOrdersThatFindNoThread_IsBlockedOnAsync()
    {
        var samples = Series(100, at => Sample(at, waiting: 50, held: 2 + (at / 5), resuming: 3, unheld: 3, threads: 12 + (at / 5), cpu: 4));

        var diagnosis = Diagnostician.Diagnose(samples, cores: 2);

        Assert.Equal(LaneCause.BlockedOnAsync, diagnosis.Cause);
        Assert.Contains("3 answered orders found no thread to go on", diagnosis.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_AnsweredOrdersOnThreadsThatStand_IsBlockedOnAsyncThoughNoThreadCame()
    {
        var samples = Series(12, at => Sample(at, held: 2, resuming: 8, unheld: 8, threads: 22, cpu: 9));

        Assert.Equal(LaneCause.BlockedOnAsync, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_BusyCores_IsCpuBound()
    {
        var samples = Series(30, at => Sample(at, waiting: 40 - at, running: 8, threads: 19, cpu: 190));

        Assert.Equal(LaneCause.CpuBound, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_OneThreadThatComputes_IsCpuBoundThoughOtherCoresIdle()
    {
        var samples = Series(30, at => Sample(at, waiting: 40 - at, running: 1, threads: 12, cpu: 98));

        Assert.Equal(LaneCause.CpuBound, Diagnostician.Diagnose(samples, cores: 4).Cause);
    }

    [Fact]
    public void Diagnose_OrdersThatComputeOnABusyMachine_IsCpuBoundThoughTheyGotLittleOfIt()
    {
        var samples = Series(30, at => Sample(at, waiting: 12, running: 8, threads: 19, cpu: 50));

        Assert.Equal(LaneCause.CpuBound, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_MoreAndMoreBegunByThreadsThatHoldNone_IsCpuBound()
    {
        var samples = Series(50, at => Sample(at, waiting: 900_000 - (at * 10_000), running: 2, parked: at * 9_000, threads: 19, cpu: 96));

        Assert.Equal(LaneCause.CpuBound, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_MoreAnsweredOrdersThanThreads_AreNotSaidToHoldThem()
    {
        var samples = Series(50, at => Sample(at, waiting: 5_000 - (at * 100), resuming: 200 + (at * 100), unheld: 200 + (at * 100), threads: 19, cpu: 60));

        Assert.Equal(LaneCause.CpuBound, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_ALimitThatStaysFull_IsWorkersBound()
    {
        var samples = Series(50, at => Sample(at, waiting: 100 - at, parked: 10, threads: 14, cpu: 3));

        Assert.Equal(LaneCause.WorkersBound, Diagnostician.Diagnose(samples, cores: 2).Cause);
    }

    [Fact]
    public void Diagnose_AsManyAsThePartnerCanDo_IsPartnerBound()
    {
        var samples = Series(70, at => Sample(at, parked: 100 - (at * 14 / 10), done: at * 14 / 10, cpu: 3));

        var diagnosis = Diagnostician.Diagnose(samples, cores: 2, [new PartnerPlaces("restaurant", Places: 7, PerSecond: 14)]);

        Assert.Equal(LaneCause.PartnerBound, diagnosis.Cause);
        Assert.Contains("restaurant works on 7 orders at once, 14 a second", diagnosis.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_APartnerThatCouldDoMore_IsNotBlamed()
    {
        var samples = Series(130, at => Sample(at, waiting: Math.Max(0, 92 - (at * 8 / 10)), held: 8, done: at * 8 / 10, threads: 19, cpu: 3));

        Assert.Equal(LaneCause.WorkersBound, Diagnostician.Diagnose(samples, cores: 2, [new PartnerPlaces("restaurant", Places: 7, PerSecond: 14)]).Cause);
    }

    [Fact]
    public void Diagnose_OfNoSamples_IsHealthy()
    {
        Assert.Equal(LaneCause.Healthy, Diagnostician.Diagnose([], cores: 2).Cause);
    }

    [Fact]
    public void Crashed_TellsWhatWasLastSeen()
    {
        var diagnosis = Diagnostician.Crashed(Series(3, at => Sample(at, parked: 5, done: 17)), "Its process ended with code 134.");

        Assert.Equal(new LaneDiagnosis(LaneCause.Crashed, "Its process ended with code 134. 17 orders had ended, after 300 ms."), diagnosis);
    }

    private static IReadOnlyList<LaneSample> Series(int count, Func<int, LaneSample> sample) => [.. Enumerable.Range(0, count).Select(sample)];

    private static LaneSample Sample(
        int at, int waiting = 0, int running = 0, int held = 0, int parked = 0, int resuming = 0, int unheld = 0, int done = 0, int threads = 12,
        double cpu = 0, double? others = null) =>
        new(new PhaseCounts((at + 1) * 100, waiting, running, held, parked, resuming, unheld, done, 0, 0), threads, cpu, 50_000_000)
        {
            OthersPercent = others,
        };
}
