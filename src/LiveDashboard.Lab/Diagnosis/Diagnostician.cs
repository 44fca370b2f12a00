using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Prediction;

namespace LiveDashboard.Lab.Diagnosis;

/// <summary>Says why a lane took as long as it did, from its samples alone: it never knows which variant ran.</summary>
public static class Diagnostician
{
    // Waiting for a shorter part of a run than this holds nothing up.
    private const double MuchOfTheTime = 0.2;
    private const double BusyCores = 0.7;
    private const double BusyOrders = 0.5;
    private const double LeastOfCore = 0.2;
    private const double Mostly = 0.5;
    private const double Rising = 0.1;
    private const double BusyOthers = 0.5;
    private const double IdleCores = 0.5;

    // Threads a second, for each core, that .NET's pool adds at its fastest. What begins orders faster starts threads of its own.
    private const double FastestPool = 20;
    private const double AtRate = 0.9;
    private const double Percent = 100;

    /// <summary>The diagnosis of a lane that has ended.</summary>
    /// <param name="samples">Its samples, oldest first.</param>
    /// <param name="cores">Logical cores it might use.</param>
    /// <param name="partners">Its partners that have a capacity, where that is known.</param>
    public static LaneDiagnosis Diagnose(IReadOnlyList<LaneSample> samples, int cores, IReadOnlyList<PartnerPlaces>? partners = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(cores, 1);
        var evidence = new LaneEvidence(samples, cores);
        var diagnosis = CpuBound(evidence) ?? PartnerBound(evidence, partners ?? []) ?? Queued(evidence) ?? Healthy(evidence);
        return evidence.OthersShare < BusyOthers ? diagnosis : diagnosis with
        {
            Evidence = PredictionWords.Text($"{diagnosis.Evidence} Other processes used {evidence.OthersShare * Percent:0} % of the cores meanwhile, which makes any thread late."),
        };
    }

    /// <summary>The diagnosis of a lane whose process ended without a result.</summary>
    /// <param name="samples">Its samples up to then.</param>
    /// <param name="problem">What its process said.</param>
    public static LaneDiagnosis Crashed(IReadOnlyList<LaneSample> samples, string problem)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new LaneDiagnosis(LaneCause.Crashed, samples.Count == 0
            ? $"{problem} It had told nothing yet."
            : PredictionWords.Text($"{problem} {PredictionWords.Count(samples[^1].Counts.Done, "order")} had ended, after {PredictionWords.Time(samples[^1].Counts.AtMs)}."));
    }

    // All cores busy, or orders in their own code most of the time, however little of the processor others leave them.
    private static LaneDiagnosis? CpuBound(LaneEvidence evidence)
    {
        var computing = Math.Min(evidence.Cores, Math.Max(1, evidence.RunningMean));
        var computes = evidence.RunningMean >= BusyOrders && evidence.RunningMean > evidence.PartnersMean
            && evidence.CpuShare * evidence.Cores >= LeastOfCore * computing * (1 - evidence.OthersShare);
        return evidence.CpuShare >= BusyCores || computes || IsBehind(evidence) ? Busy(evidence) : null;
    }

    // Orders wait for a thread though hardly any is held, and more and more are begun: the threads are at work.
    private static bool IsBehind(LaneEvidence evidence) =>
        evidence.QueuedShare >= MuchOfTheTime && evidence.StandShare < Mostly && evidence.ServedMore >= Math.Max(1, evidence.ServedFirst * Rising)
        && evidence.CpuShare * evidence.Cores >= LeastOfCore;

    private static LaneDiagnosis Busy(LaneEvidence evidence) => new(LaneCause.CpuBound, PredictionWords.Text(
        $"The processor was busy: CPU {evidence.CpuShare * Percent:0} % of {PredictionWords.Count(evidence.Cores, "core")}{(evidence.CpuShare < BusyCores ? ", which others used or one thread left idle" : "")}, {evidence.RunningMean:0.#} orders in their own code on average. More threads would not help."));

    // As many orders ended as the partner can do, and more stood there than it has places.
    private static LaneDiagnosis? PartnerBound(LaneEvidence evidence, IReadOnlyList<PartnerPlaces> partners)
    {
        if (partners.MinBy(partner => partner.PerSecond) is not { } slowest)
        {
            return null;
        }

        var ended = evidence.EndedPerSecond();
        var crowded = evidence.Share(sample => sample.Counts.Held + sample.Counts.Parked > slowest.Places);
        return ended >= AtRate * slowest.PerSecond && crowded >= MuchOfTheTime
            ? new LaneDiagnosis(LaneCause.PartnerBound, PredictionWords.Text(
                $"The {slowest.Name} works on {PredictionWords.Count(slowest.Places, "order")} at once, {slowest.PerSecond:0.#} a second: {ended:0.#} a second ended while {evidence.PartnersMean:0} stood at partners. CPU {evidence.CpuShare * Percent:0} %."))
            : null;
    }

    private static LaneDiagnosis? Queued(LaneEvidence evidence)
    {
        var stands = evidence.StandShare >= Mostly && evidence.CpuShare < IdleCores;
        var isBegun = stands && evidence.ServedPerSecond > FastestPool * evidence.Cores;
        if (evidence.Middle is not { } middle || evidence.QueuedShare < MuchOfTheTime || isBegun || evidence.IsAllBegunFirst)
        {
            return null;
        }

        if (stands && evidence.UnheldShare >= MuchOfTheTime)
        {
            return new LaneDiagnosis(LaneCause.BlockedOnAsync, PredictionWords.Text(
                $"{Standing(evidence, middle)}, {PredictionWords.Count(middle.Counts.Unheld, "answered order")} found no thread to go on, {middle.Counts.Waiting:N0} have no waiter."));
        }

        if (evidence.ServedMore < (stands ? 1 : Math.Max(1, evidence.ServedFirst * Rising)))
        {
            return WorkersBound(evidence, middle.Counts);
        }

        return stands ? new LaneDiagnosis(LaneCause.PoolStarved, PredictionWords.Text(
            $"{Standing(evidence, middle)}, {PredictionWords.Count(middle.Counts.Waiting, "order")} {(middle.Counts.Waiting == 1 ? "has" : "have")} no waiter."))
            : null;
    }

    private static LaneDiagnosis WorkersBound(LaneEvidence evidence, PhaseCounts counts) => new(LaneCause.WorkersBound, PredictionWords.Text(
        $"All workers stand: {PredictionWords.Count(counts.Held + counts.Parked, "order")} {(counts.Held + counts.Parked == 1 ? "is" : "are")} at partners, {PredictionWords.Count(counts.Waiting, "order")} {(counts.Waiting == 1 ? "waits" : "wait")} for a worker, and no worker comes. CPU {evidence.CpuShare * Percent:0} %."));

    private static string Standing(LaneEvidence evidence, LaneSample middle)
    {
        var growth = evidence.ServedMore >= 1 ? $"the pool adds {Pace(evidence.ServedPerSecond)}" : "the pool adds none";
        return PredictionWords.Text(
            $"{LaneEvidence.Standing(middle)} of {PredictionWords.Count(middle.Threads, "thread")} stand still, CPU {evidence.CpuShare * Percent:0} %, {growth}");
    }

    private static string Pace(double perSecond) => perSecond switch
    {
        < 0.75 => PredictionWords.Text($"about one every {1 / Math.Max(perSecond, 0.01):0.#} seconds"),
        < 1.5 => "about one a second",
        _ => PredictionWords.Text($"about {perSecond:0} a second"),
    };

    private static LaneDiagnosis Healthy(LaneEvidence evidence)
    {
        var most = evidence.Samples.Count == 0 ? 0 : evidence.Samples.Max(sample => sample.Counts.Held + sample.Counts.Parked);
        var figures = PredictionWords.Text(
            $"up to {PredictionWords.Count(most, "order")} waited for partners at once, orders waited for a thread {evidence.QueuedShare * Percent:0} % of the time, CPU {evidence.CpuShare * Percent:0} %");
        return new LaneDiagnosis(LaneCause.Healthy, $"Nothing{(evidence.OthersShare >= BusyOthers ? " of its own" : "")} held it up: {figures}.");
    }
}
