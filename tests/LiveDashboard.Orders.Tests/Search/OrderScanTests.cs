using CsCheck;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Orders.Tests.Search;

public sealed class OrderScanTests
{
    private const int Orders = (2 * OrderTable.ChunkSize) + 100;
    private const long Accepted = 1_000_000;
    private const long LateAfterMs = 60_000;

    private static readonly string[] s_queries =
        ["status:accepted", "status:running", "status:failed", "status:completed", "status:cancelled", "mode:blocking", "kind:busy", "step:courier", "slower:30s", "-slower:5s", "is:late", "-is:late",
            "stage:courier", "stage:waiting,done", "is:board", "-is:board status:accepted", "is:late,board", "is:late -is:board", "is:retried", "is:late -is:retried", "is:paid", "-is:paid is:board,late", "ended:3s", "-ended:10s", "ended:1m -ended:10s"];

    // Which order takes its next move, in which way, and how much time passes before.
    private static readonly Gen<(int Order, int Way, int Wait)> s_move = Gen.Select(Gen.Int[1, Orders], Gen.Int[0, 9], Gen.Int[0, 5_000]);

    [Fact]
    public void Find_BetweenAnyMoves_GivesWhatTheTableHolds() => s_move.Array[1, 120].Sample(
        moves =>
        {
            var table = new OrderTable();
            var scan = new OrderScan(table, new BurstIndex());
            table.Apply([new Fact { Type = FactType.BurstAccepted, At = Accepted, Order = new OrderId(1), Count = Orders }]);
            var now = Accepted;
            foreach (var (place, move) in moves.Index())
            {
                now += move.Wait;
                Move(table, new OrderId(move.Order), move.Way, now);
                Assert.Equal(Plain(table, s_queries[place % s_queries.Length], now), Found(scan, s_queries[place % s_queries.Length], now));
            }

            Assert.All(s_queries, query => Assert.Equal(Plain(table, query, now), Found(scan, query, now)));
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Find_AgainWithoutAMove_LooksIntoNoChunkThatHasNone_AndIntoThoseThatChanged()
    {
        var table = new OrderTable();
        var scan = new OrderScan(table, new BurstIndex());
        table.Apply([new Fact { Type = FactType.BurstAccepted, At = Accepted, Order = new OrderId(1), Count = Orders }]);

        Assert.Empty(Found(scan, "status:cancelled", Accepted));
        var first = scan.ChunksRead;
        Assert.Empty(Found(scan, "status:cancelled", Accepted));
        var second = scan.ChunksRead - first;
        table.Apply([new Fact { Type = FactType.OrderCancelled, At = Accepted, Order = new OrderId(5_000) }]);
        Assert.Equal([5_000], Found(scan, "status:cancelled", Accepted));

        Assert.Equal((3, 0, 1), (first, second, scan.ChunksRead - first - second));
    }

    [Fact]
    public void Find_OfLateOrders_SeesThemGrowOlderWithoutAMove()
    {
        var table = new OrderTable();
        var scan = new OrderScan(table, new BurstIndex());
        table.Apply([new Fact { Type = FactType.BurstAccepted, At = Accepted, Order = new OrderId(1), Count = 10 }]);

        Assert.Empty(Found(scan, "is:late", Accepted + LateAfterMs));
        Assert.Equal(10, Found(scan, "is:late", Accepted + LateAfterMs + 1).Count);
        Assert.Empty(Found(scan, "-is:late", Accepted + LateAfterMs + 1));
    }

    private static void Move(OrderTable table, OrderId order, int way, long at)
    {
        table.TryGet(order, out var entry);
        var mode = way % 2 == 0 ? ExecutionMode.Async : ExecutionMode.Blocking;
        var fact = (entry.Status, way) switch
        {
            (OrderStatus.Accepted, 0) => new Fact { Type = FactType.OrderCancelled, At = at, Order = order },
            (OrderStatus.Accepted, _) => new Fact { Type = FactType.OrderStarted, At = at, Order = order, Step = entry.Step, Attempt = 1, Mode = mode },
            (OrderStatus.Running, 0) => new Fact { Type = FactType.OrderCancelled, At = at, Order = order, Step = entry.Step },
            (OrderStatus.Running, 1) => new Fact { Type = FactType.OrderFailed, At = at, Order = order, Step = entry.Step, Reason = FailureReason.Busy },
            (OrderStatus.Running, 2) => new Fact { Type = FactType.OrderCompleted, At = at, Order = order, Step = entry.Step },
            (OrderStatus.Running, _) => new Fact { Type = FactType.StepCompleted, At = at, Order = order, Step = entry.Step },
            (OrderStatus.Failed, _) => new Fact { Type = FactType.OrderRetried, At = at, Order = order, Step = entry.Step },
            (_, > 6) => new Fact { Type = FactType.BoardCleared, At = at, Order = new OrderId(order.Value / 4) },
            _ => new Fact { Type = FactType.CancelRequested, At = at, Order = order, Count = 1 },
        };
        table.Apply([fact]);
    }

    private static List<long> Found(OrderScan scan, string query, long now) =>
        [.. scan.Find(SearchWorld.Query(query), null, long.MaxValue, now, LateAfterMs, default).Select(found => found.Id.Value)];

    private static List<long> Plain(OrderTable table, string query, long now)
    {
        var entries = new OrderState[Orders];
        var count = table.Copy(new OrderId(1), entries);
        var conditions = SearchWorld.Query(query).Conditions;
        var moment = new OrderConditions.Moment(now, LateAfterMs, table.ClearedThrough);
        return [.. Enumerable.Range(1, count).Where(number => conditions.Match(entries[number - 1], number, moment)).Select(number => (long)number).Reverse()];
    }
}
