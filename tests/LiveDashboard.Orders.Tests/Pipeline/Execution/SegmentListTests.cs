using CsCheck;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;

namespace LiveDashboard.Orders.Tests.Pipeline.Execution;

public sealed class SegmentListTests
{
    private const int TableBytes = 32;

    [Fact]
    public void AnyDeeds_OnALine_LeaveTheOrdersOfAPlainListInItsOrder()
    {
        var deed = Gen.Select(Gen.Int[0, 2], Gen.Int[1, 40], Gen.Int[1, 9]);
        deed.Array[0, 2_000].Sample(
            deeds =>
            {
                var (line, plain, next) = (new SegmentList(), new List<long>(), 1L);
                foreach (var (kind, place, count) in deeds)
                {
                    next += place % 3;
                    next = Do(kind, place, count, line, plain, next);
                }

                Assert.Equal(plain, Drain(line));
            },
            iter: 60);
    }

    [Fact]
    public void Orders_OfWhichNoTwoAreNeighbours_TakeLessThanTheOrderTableDoes()
    {
        const int Orders = 100_000;
        var line = new SegmentList();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var order = 1; order <= Orders; order++)
        {
            line.Add(Segment(order * 2, 1));
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (double)Orders, 8, TableBytes);
    }

    [Fact]
    public void Line_ThatIsEmptyAgainAndAgain_AllocatesNothing()
    {
        var line = new SegmentList();
        line.Add(Segment(1, 1));
        line.Shrink(1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var order = 2; order < 2_000; order++)
        {
            line.Add(Segment(order, 1));
            line.Shrink(1);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(line.IsEmpty);
    }

    private static long Do(int kind, int place, int count, SegmentList line, List<long> plain, long next)
    {
        switch (kind)
        {
            case 0:
                line.Add(Segment(next, count));
                plain.AddRange(Enumerable.Range(0, count).Select(index => next + index));
                return next + count;
            case 1 when plain.Count > 0:
                var taken = Math.Min(count, line.First.Count);
                line.Shrink(taken);
                plain.RemoveRange(0, taken);
                return next;
            case 2:
                var first = Math.Max(1, next - (place * 10));
                var removed = new List<(OrderId First, int Count)>();
                line.Remove(new OrderId(first), count * 7, removed);
                Assert.Equal(plain.Count(order => order >= first && order < first + (count * 7)), removed.Sum(range => range.Count));
                plain.RemoveAll(order => order >= first && order < first + (count * 7));
                return next;
            default:
                return next;
        }
    }

    private static List<long> Drain(SegmentList line)
    {
        var drained = new List<long>();
        while (!line.IsEmpty)
        {
            drained.Add(line.First.First.Value);
            line.Shrink(1);
        }

        return drained;
    }

    private static QueueSegment Segment(long first, int count) => new(new OrderId(first), count, KitchenTransport.Simulated, null, IsResumed: false);
}
