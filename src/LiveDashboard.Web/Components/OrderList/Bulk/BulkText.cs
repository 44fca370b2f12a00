using LiveDashboard.Web.Components.Presentation;
using LiveDashboard.Web.Components.Shared;

namespace LiveDashboard.Web.Components.OrderList.Bulk;

/// <summary>The texts shown before, during and after a bulk command.</summary>
internal static class BulkText
{
    public static Confirmation Question(BulkPlan wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var orders = Orders(wish.Affected);
        var others = wish.Chosen - wish.Affected;
        var left = others <= 0 ? "" : $" {Others(wish.Kind, others)}";
        var money = wish.Kind == BulkKind.Retry ? MoneyText.OfRetry(wish.Paid, wish.Affected) : MoneyText.BeforeCancel(wish.Paid, wish.Affected);
        var paid = money.Length == 0 ? "" : $" {money}";
        return wish.Kind == BulkKind.Retry
            ? new Confirmation(
                $"Retry {orders}?", $"Each goes on at the step that failed, with the same partner key: nothing is charged or cooked twice.{paid}{left}",
                $"Yes, retry {orders}", "Leave them")
            : new Confirmation(
                $"Cancel {orders}?", $"No further step is begun; one under way may still be done. Steps already done stand, and cancelled orders cannot be started again.{paid}{left}",
                $"Yes, cancel {orders}", "Keep them", Dangerous: true);
    }

    public static string Nothing(BulkPlan wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.Kind == BulkKind.Retry
            ? $"Nothing to retry: of {Orders(wish.Chosen)}, none has failed with a known outcome."
            : $"Nothing to cancel: of {Orders(wish.Chosen)}, none is unfinished.";
    }

    public static string Progress(BulkProgress work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return $"{(work.Kind == BulkKind.Retry ? "Retrying" : "Cancelling")}: {DisplayText.Count(work.Receipt.Matched)} of {Orders(work.Of)}";
    }

    /// <summary>A summary of the outcome.</summary>
    public static string Outcome(BulkProgress work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var done = work.Receipt.Done;
        return work.Kind == BulkKind.Retry ? $"{Orders(done)} retried." : $"{Orders(done)} cancelled; a running one ends when its wait has ended.";
    }

    /// <summary>What it means for the money, and why orders were skipped or left, most important first.</summary>
    public static IEnumerable<string> Reasons(BulkProgress work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (receipt, isRetry) = (work.Receipt, work.Kind == BulkKind.Retry);
        if (receipt.Paid > 0)
        {
            yield return isRetry ? MoneyText.OfRetry(receipt.Paid, receipt.Done) : MoneyText.AfterCancel(receipt.Paid, receipt.Done);
        }

        if (receipt.OutcomeUnknown > 0)
        {
            yield return $"{Orders(receipt.OutcomeUnknown)} skipped: whether the step took effect is not known. Open each and say so.";
        }

        if (receipt.WrongStatus > 0)
        {
            yield return $"{Orders(receipt.WrongStatus)} skipped: {(isRetry ? "not failed" : "ended already")}.";
        }

        if (receipt.Already > 0)
        {
            yield return $"{Orders(receipt.Already)} skipped: {(isRetry ? "retried already" : "cancelled already")}.";
        }

        if (receipt.Missing > 0)
        {
            yield return $"{Orders(receipt.Missing)} skipped: no longer there.";
        }

        if (receipt.Stopped is { } stopped)
        {
            yield return $"{Orders(receipt.Left)} left. {stopped.Message}";
        }
    }

    private static string Orders(long count) => DisplayText.Count(count, "order", "orders");

    private static string Others(BulkKind kind, long count) => (kind, count) switch
    {
        (BulkKind.Retry, 1) => "One other stays as it is: it has not failed, or whether its step took effect is not known.",
        (BulkKind.Retry, _) => $"{DisplayText.Count(count)} others stay as they are: they have not failed, or whether their step took effect is not known.",
        (_, 1) => "One other has ended and stays as it is.",
        _ => $"{DisplayText.Count(count)} others have ended and stay as they are.",
    };
}
