using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>A call that is only thought of: what the board's retry policy asks a call for. One serves all orders.</summary>
internal sealed class PredictedCall() : PartnerCall(default, isBlocking: false)
{
    private ulong _bits;

    public override string Installation => "";

    public override string Name => "";

    public override bool IsOwn => true;

    public override ulong Bits => _bits;

    public override StepProfile Profile => throw Unsent();

    protected override long Now => throw Unsent();

    /// <summary>The same call, of another order, step and attempt.</summary>
    public PredictedCall Of(ulong bits, StepName step, int attempt)
    {
        (_bits, Step, Attempt) = (bits, step, attempt);
        return this;
    }

    internal override bool TryAskFirst() => throw Unsent();

    internal override void ResumeAlone() => throw Unsent();

    internal override void ResumeChain() => throw Unsent();

    protected override object Stand() => throw Unsent();

    protected override void BlockUntilResumed() => throw Unsent();

    private static InvalidOperationException Unsent() => new("A predicted call is not sent.");
}
