using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>
/// The timing decorator: records when the step began, while the outcome carries when it ended, so that steps need no
/// clock. It has no state machine of its own: as an async layer it made 1,000,000 orders 1.3 times slower.
/// </summary>
internal sealed class TimedStep(IOrderStep inner, EngineClock clock) : IOrderStep
{
    public StepName Name => inner.Name;

    public StepOutcome Run(PartnerCall call)
    {
        call.StartedAt = clock.NowMs;
        return inner.Run(call);
    }

    public ValueTask<StepOutcome> RunAsync(PartnerCall call)
    {
        call.StartedAt = clock.NowMs;
        return inner.RunAsync(call);
    }
}
