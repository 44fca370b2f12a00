using CsCheck;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Orders.Tests.Search;

public sealed class OrderSearchTests(SearchWorld world) : IClassFixture<SearchWorld>
{
    private static readonly Condition[] s_conditions =
    [
        new Condition("status:accepted", order => order.Status == OrderStatus.Accepted),
        new Condition("status:running,failed", order => order.Status is OrderStatus.Running or OrderStatus.Failed),
        new Condition("status:completed", order => order.Status == OrderStatus.Completed),
        new Condition("status:cancelled", order => order.Status == OrderStatus.Cancelled),
        new Condition("step:payment", order => order.Step == StepName.Payment),
        new Condition("step:restaurant,courier", order => order.Step is StepName.Restaurant or StepName.Courier),
        new Condition("step:notify", order => order.Step == StepName.Notify),
        new Condition("mode:async", order => order.Mode == ExecutionMode.Async),
        new Condition("mode:blocking", order => order.Mode == ExecutionMode.Blocking),
        new Condition("kind:declined", order => order.Reason == FailureReason.Declined),
        new Condition("kind:error", order => order.Reason != FailureReason.None && order.Reason.Kind() == FailureKind.Error),
        new Condition("reason:partner-error,busy", order => order.Reason is FailureReason.PartnerError or FailureReason.Busy),
        new Condition("answer:500", order => order.Reason == FailureReason.PartnerError),
        new Condition("answer:402,503", order => order.Reason is FailureReason.Declined or FailureReason.Busy),
        new Condition("answer:none", order => order.Reason is not (FailureReason.Declined or FailureReason.Busy or FailureReason.PartnerError)),
        new Condition("kind:unknown", order => order.Reason != FailureReason.None && order.Reason.Kind() == FailureKind.Unknown),
        new Condition("burst:b1", order => order.Burst == "b1"),
        new Condition("burst:b2,none", order => order.Burst is "b2" or null),
        new Condition("burst:b99", _ => false),
        new Condition("is:late", order => order.CompletedAt is null && order.ElapsedMs > 60_000),
        new Condition("slower:1s", order => order.ElapsedMs > 1_000),
        new Condition("slower:70s", order => order.ElapsedMs > 70_000),
        new Condition("slower:1100ms", order => order.ElapsedMs > 1_100),
        new Condition("stage:done", order => order.Status == OrderStatus.Completed),
        new Condition("stage:waiting,courier", order =>
            order.Status == OrderStatus.Accepted || (order.Status == OrderStatus.Running && order.Step == StepName.Courier)),
        new Condition("is:board", order => order.Id.Number > SearchWorld.Cleared),
        new Condition("is:board,late", order => order.Id.Number > SearchWorld.Cleared || (order.CompletedAt is null && order.ElapsedMs > 60_000)),
        new Condition("ended:61s", order => order.CompletedAt >= SearchWorld.End - TimeSpan.FromSeconds(61)),
        new Condition("zoe", order => HasWord(order.Customer, "zoe") || HasWord(order.Restaurant, "zoe")),
        new Condition("CORN", order => HasWord(order.Customer, "corn") || HasWord(order.Restaurant, "corn")),
        new Condition("customer:martin", order => HasWord(order.Customer, "martin")),
        new Condition("customer:\"zoe martin\"", order => order.Customer == "Zoë Martin"),
        new Condition("customer:ñuÑ", order => order.Customer.Contains("Núñez", StringComparison.Ordinal)),
        new Condition("customer:núñ", order => order.Customer.Contains("Núñez", StringComparison.Ordinal)),
        new Condition("restaurant:cafe", order => order.Restaurant == "Café Olé"),
        new Condition("restaurant:zoe", _ => false),
        new Condition("o'br", order => order.Customer.Contains("O'Brien", StringComparison.Ordinal)),
        new Condition("李", order => order.Customer.Contains('李', StringComparison.Ordinal)),
        new Condition("\"near me\"", order => order.Restaurant == "NEAR (me)"),
        new Condition("AND", order => order.Customer.Contains("AND", StringComparison.Ordinal)),
        new Condition("guest", order => HasWord(order.Customer, "guest")),
    ];

    private static readonly Gen<Condition> s_maybeNegated = Gen.Select(Gen.Int[0, s_conditions.Length - 1], Gen.Int[0, 3]).Select((place, chance) => chance > 0
        ? s_conditions[place]
        : new Condition("-" + s_conditions[place].Text, order => !s_conditions[place].IsTrue(order)));

    [Fact]
    public void World_HasOrdersOfEveryKind()
    {
        Assert.All(Enum.GetValues<OrderStatus>(), status => Assert.Contains(world.Orders, order => order.Status == status));
        Assert.All(Enum.GetValues<ExecutionMode>(), mode => Assert.Contains(world.Orders, order => order.Mode == mode));
        Assert.All(
            [FailureReason.Declined, FailureReason.PartnerError, FailureReason.Busy],
            reason => Assert.Contains(world.Orders, order => order.Reason == reason));
        Assert.Contains(world.Orders, order => order.CompletedAt is null && order.ElapsedMs > 60_000);
        Assert.Contains(world.Orders, order => order.Mode is null);
        Assert.Equal(SearchWorld.Cleared, world.Engine.Orders.ClearedThrough);
        Assert.Equal(SearchWorld.End.ToUnixTimeMilliseconds(), world.Engine.Get<EngineClock>().NowMs);
        Assert.True(world.Orders.Count > 2 * OrderTable.ChunkSize);
    }

    [Fact]
    public async Task Find_OfAnyConditions_GivesWhatAPlainFilterGives() => await Gen.Select(s_maybeNegated.Array[1, 4], Gen.Int[1, 200]).SampleAsync(
        async (conditions, limit) =>
        {
            var query = SearchWorld.Query(string.Join(' ', conditions.Select(condition => condition.Text)));
            var wanted = world.Orders.Where(order => conditions.All(condition => condition.IsTrue(order))).Select(order => order.Id).ToList();

            Assert.Equal(wanted.Count, await world.Engine.Search.CountAsync(query, default));
            Assert.Equal(wanted, await world.Engine.Search.IdsAsync(query, default).ToListAsync());
            Assert.Equal(wanted.Take(3 * limit), await PagesAsync(query, limit, 3));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public async Task Find_OfAll_IsEveryOrderNewestFirst()
    {
        var ids = await PagesAsync(OrderQuery.All, 200, int.MaxValue);

        Assert.Equal(world.Orders.Select(order => order.Id), ids);
    }

    [Fact]
    public async Task Find_GivesRowsAsTheReaderDoes()
    {
        var page = await world.Engine.Search.FindAsync(SearchWorld.Query("status:failed customer:zoe"), 1, null, default);

        var found = Assert.Single(page!.Items);
        var order = (await world.Engine.Reader.FindAsync(found.Id, default))!.Summary;
        Assert.Equal(order with { StepMs = [] }, found with { StepMs = [] });
        Assert.Equal(order.StepMs, found.StepMs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("b1")]
    [InlineData("99999999999999999999")]
    public async Task Find_WithACursorThatNobodyGave_GivesNoPage(string cursor) =>
        Assert.Null(await world.Engine.Search.FindAsync(OrderQuery.All, 10, cursor, default));

    [Fact]
    public async Task Find_AfterTheLastPage_IsEmptyWithoutNext()
    {
        var page = await world.Engine.Search.FindAsync(OrderQuery.All, 10, "1", default);

        Assert.Empty(page!.Items);
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Find_WithALimitOutOfRange_Throws(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => world.Engine.Search.FindAsync(OrderQuery.All, limit, null, default));

    [Fact]
    public async Task Find_OfWhatNoChunkHolds_LooksIntoNoChunk()
    {
        var scan = world.Engine.Get<OrderScan>();
        await world.Engine.Search.CountAsync(OrderQuery.All, default);
        var before = scan.ChunksRead;

        var count = await world.Engine.Search.CountAsync(SearchWorld.Query("slower:900h"), default);

        Assert.Equal(0, count);
        Assert.Equal(before, scan.ChunksRead);
    }

    [Fact]
    public async Task Search_ThatIsGivenUp_EndsWithCancellation()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Engine.Search.CountAsync(OrderQuery.All, given.Token));
    }

    [Theory]
    [InlineData("\"' OR 1=1 --")]
    [InlineData("NEAR(a b) AND NOT c OR d*")]
    [InlineData("customer:zoe*\"^ {customer}:x")]
    [InlineData("words:a")]
    [InlineData("%_*?")]
    [InlineData("'; DROP TABLE names; --")]
    [InlineData("a\"\"b \"a b\"c")]
    [InlineData("\ud83d\ude00x zoe\u200d")]
    [InlineData("+zoe -(martin)")]
    public async Task HostileText_FindsNamesOrNothing_AndLeavesTheIndexAlone(string text)
    {
        if (OrderQuery.TryParse(text, out var query, out var problem))
        {
            Assert.NotNull(await world.Engine.Search.FindAsync(query, 50, null, default));
        }
        else
        {
            Assert.NotEmpty(problem);
        }

        Assert.True(await world.Engine.Search.CountAsync(SearchWorld.Query("customer:zoe burst:none"), default) > 0);
    }

    private static bool HasWord(string name, string beginning) => name.ToLowerInvariant().Replace('ë', 'e').Split(' ')
        .Any(word => word.StartsWith(beginning, StringComparison.Ordinal));

    private async Task<List<OrderId>> PagesAsync(OrderQuery query, int limit, int most)
    {
        var ids = new List<OrderId>();
        string? cursor = null;
        for (var read = 0; read < most; read++)
        {
            var page = await world.Engine.Search.FindAsync(query, limit, cursor, default);
            ids.AddRange(page!.Items.Select(order => order.Id));
            cursor = page.Next;
            if (cursor is null)
            {
                break;
            }
        }

        return ids;
    }

    private sealed record Condition(string Text, Func<OrderSummary, bool> IsTrue);
}
