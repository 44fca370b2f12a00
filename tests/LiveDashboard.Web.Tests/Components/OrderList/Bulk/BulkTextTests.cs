using LiveDashboard.Web.Components.OrderList.Bulk;

namespace LiveDashboard.Web.Tests.Components.OrderList.Bulk;

public sealed class BulkTextTests
{
    [Theory]
    [InlineData(0, 20, "cannot be started again.")]
    [InlineData(1, 20, "One of them was already paid: cancelling gives no money back.")]
    [InlineData(8, 20, "8 of them were already paid: cancelling gives no money back.")]
    [InlineData(20, 20, "All 20 were already paid: cancelling gives no money back.")]
    [InlineData(1, 1, "It was already paid: cancelling gives no money back.")]
    public void Cancel_TellsHowManyWerePaid(long paid, long of, string end) =>
        Assert.EndsWith(end, BulkText.Question(new BulkPlan(BulkKind.Cancel, of, of, paid, null, [])).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 20, "nothing is charged or cooked twice.")]
    [InlineData(1, 20, "One of them was already paid and is not charged again.")]
    [InlineData(8, 20, "8 of them were already paid and are not charged again.")]
    public void Retry_TellsThatThosePaidAreNotChargedAgain(long paid, long of, string end) =>
        Assert.EndsWith(end, BulkText.Question(new BulkPlan(BulkKind.Retry, of, of, paid, null, [])).Text, StringComparison.Ordinal);
}
