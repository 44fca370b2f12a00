using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Pipeline.Steps;

/// <summary>One step of an order, blocking and async.</summary>
internal interface IOrderStep
{
    /// <summary>The step's name.</summary>
    StepName Name { get; }

    /// <summary>Does the step on the calling thread.</summary>
    StepOutcome Run(PartnerCall call);

    /// <summary>Does the step without holding a thread. Not an async method: each such layer costs hundreds of bytes an order.</summary>
    ValueTask<StepOutcome> RunAsync(PartnerCall call);
}
