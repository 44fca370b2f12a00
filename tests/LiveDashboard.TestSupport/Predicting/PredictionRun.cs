using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.TestSupport.Predicting;

/// <summary>Runs a plan on fake time and notes what the board says meanwhile.</summary>
internal static class PredictionRun
{
    private const int StepMs = 500;
    private const int MaxSteps = 4_000;

    public static async Task<PredictionResult> RunAsync(PredictionPlan plan)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(plan.Mode, plan.Workers, Steps: plan.Steps), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(plan.Orders, Seed: 1), null, default);
        await engine.SettleAsync();
        var (began, said, limits, unsaid) = (0, new List<(double At, double LeftMs)>(), new List<RunLimit>(), 0);
        for (var step = 1; step < MaxSteps; step++)
        {
            await engine.AdvanceAsync(TimeSpan.FromMilliseconds(StepMs), TimeSpan.FromMilliseconds(StepMs));
            if (engine.Orders.Unfinished == 0)
            {
                return new PredictionResult(plan.Name, (step - began) * StepMs, said, unsaid, limits.Count == 0 ? null : limits[limits.Count / 2]);
            }

            if (plan.FlipAfterSeconds * 1000 == step * StepMs)
            {
                await engine.Intake.ChangeControlsAsync(new ControlsRequest(plan.Mode.Other()), default);
                await engine.SettleAsync();
                (began, said, limits, unsaid) = (step, [], [], 0);
                continue;
            }

            var prediction = (await engine.SnapshotAsync()).Prediction;
            if (prediction is { State: PredictionState.Steady, Left: { } left, Limit: { } limit })
            {
                said.Add(((step - began) * StepMs, left.TotalMilliseconds));
                limits.Add(limit);
            }
            else if (said.Count > 0 && prediction.State == PredictionState.Measuring)
            {
                unsaid++;
            }
        }

        throw new InvalidOperationException($"The run '{plan.Name}' does not end.");
    }
}
