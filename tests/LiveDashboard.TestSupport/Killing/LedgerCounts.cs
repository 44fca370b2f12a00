using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>GET /ledger/summary: what the partners really did.</summary>
internal sealed record LedgerCounts(long Effects, long Orders, long Duplicates, LedgerSteps ByStep);

/// <summary>Effects of each step.</summary>
internal sealed record LedgerSteps(long Payment, long Restaurant, long Courier, long Notify)
{
    public long this[StepName step] => step switch
    {
        StepName.Payment => Payment,
        StepName.Restaurant => Restaurant,
        StepName.Courier => Courier,
        _ => Notify,
    };
}
