using System.Text.Json;
using LiveDashboard.Partners.Ledger;
using LiveDashboard.Partners.Steps;

namespace LiveDashboard.Partners.Tests.Ledger;

public sealed class LedgerQuestionTests
{
    private const string Life = "0f1e2d3c";

    [Fact]
    public async Task Post_KeyWithALife_BelongsToTheOrderOfThatLife()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var first = await world.PostAsync("payment", $"home/{Life}/7/payment");
        using var sameNumberOfAnotherLife = await world.PostAsync("payment", "home/aa55/7/payment");
        using var again = await world.PostAsync("payment", $"home/{Life}/7/payment", order: $"home/{Life}/7");

        Assert.True(Answer.IsReplayed(again));
        Assert.False(Answer.IsReplayed(sameNumberOfAnotherLife));
        Assert.Equal(new LedgerSummary("", 2, 2, 0, new StepCounts(2, 0, 0, 0)), await world.CountAsync());
        Assert.Equal($"home/{Life}/7/payment", Assert.Single(await world.FindAsync($"home/{Life}/7")).Key);
    }

    [Fact]
    public async Task Post_SecondEffectUnderAnotherKey_OfAnOrderWithALife_IsADuplicate()
    {
        await using var world = await PartnersWorld.StartAsync();

        using var first = await world.PostAsync("payment", $"home/{Life}/7/payment");
        using var second = await world.PostAsync("payment", "another-key", order: $"home/{Life}/7");

        Assert.Equal(1, (await world.SummariseAsync()).Duplicates);
    }

    [Theory]
    [InlineData($"home/{Life}/7/payment", $"home/{Life}/7", false)]
    [InlineData("home/7/payment", "home/7", false)]
    [InlineData($"home/{Life}/7/courier", $"home/{Life}/7", true)]
    [InlineData($"home/{Life}/7/payment", "home/7", true)]
    public void Effect_WithAPlainKey_TakesNoEntryOfItsOwn(string key, string order, bool takesOne)
    {
        var effect = new Effect(PartnerStep.Payment, key, order);

        Assert.Equal(takesOne, effect.OtherKeyPrint is not null);
    }

    [Fact]
    public async Task Find_BareId_IsLookedUpInEveryLifeAndInNone()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var old = await world.PostAsync("payment", "home/7/payment");
        using var other = await world.PostAsync("payment", "home/8/payment");
        using var later = await world.PostAsync("notify", $"home/{Life}/7/notify");
        using var again = await world.PostAsync("courier", "home/7/courier");

        var found = await world.FindAsync("7");

        Assert.Equal(["home/7", $"home/{Life}/7", "home/7"], found.Select(effect => effect.Order));
    }

    [Fact]
    public async Task Find_BareIdAfterMoreThanAHundredLives_LooksInTheLatestAndSaysSo()
    {
        await using var world = await PartnersWorld.StartAsync();
        for (var life = 0; life < 100; life++)
        {
            using var done = await world.PostAsync("payment", $"home/life{life}/7/payment");
        }

        using var firstSeenAgain = await world.PostAsync("courier", "home/life0/7/courier");
        Assert.Equal(101, (await world.FindAsync("7")).Count);
        using var oneMore = await world.PostAsync("payment", "home/life100/7/payment");

        var partly = await Answer.ReadAsync<JsonElement>(world.GetAsync("ledger?order=7"));

        Assert.False(partly.GetProperty("complete").GetBoolean());
        var orders = partly.GetProperty("effects").EnumerateArray().Select(effect => effect.GetProperty("order").GetString()).ToList();
        Assert.Equal(101, orders.Count);
        Assert.DoesNotContain("home/life1/7", orders);
        Assert.Contains("home/life0/7", orders);
        Assert.Contains("home/life100/7", orders);
        Assert.Single(await world.FindAsync("home/life1/7"));
    }

    [Fact]
    public async Task Highest_OfAnInstallation_IsTheHighestNumberOfEachPartition()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var third = await world.PostAsync("payment", $"home/{Life}/17/payment");
        using var before = await world.PostAsync("payment", "home/12/payment");
        using var elsewhere = await world.PostAsync("payment", $"home/bb/{(5L << 40) + 3}/payment");
        using var stranger = await world.PostAsync("payment", "hotel/bb/99/payment");
        using var noOrder = await world.PostAsync("payment", "home/bb/many/payment");

        var expected = new Dictionary<string, long> { ["0"] = 17, ["5"] = 3 };
        Assert.Equal(expected, await HighestAsync(world, "home"));
        await world.RestartAsync();

        Assert.Equal(expected, await HighestAsync(world, "home"));
        Assert.Equal(new Dictionary<string, long> { ["0"] = 99 }, await HighestAsync(world, "hotel"));
        Assert.Empty(await HighestAsync(world, "nobody"));
    }

    [Theory]
    [InlineData("ledger/highest")]
    [InlineData("ledger/highest?installation=")]
    [InlineData("ledger/highest?installation=a&installation=b")]
    [InlineData("ledger/highest?installation=256")]
    public async Task Highest_WithoutOneName_NamesTheParameter(string path)
    {
        await using var world = await PartnersWorld.StartAsync();

        using var refused = await world.GetAsync(path.Replace("256", new string('x', 256), StringComparison.Ordinal));
        using var longest = await world.GetAsync($"ledger/highest?installation={new string('x', 255)}");

        Assert.Equal(["installation"], (await Answer.FaultsAsync(refused)).Keys);
        Assert.Equal("{}", await longest.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Highest_MoreInstallationsThanAreKept_LeavesOutTheOneNotSeenForLongest()
    {
        var highest = new HighestOrders();
        highest.Raise("first", 5);
        highest.Raise("second", 6);
        for (var other = 0; other < 98; other++)
        {
            highest.Raise($"other{other}", 1);
        }

        highest.Raise("first", 4);
        highest.Raise("last", 7);

        Assert.Equal(5, highest.Of("first")["0"]);
        Assert.Empty(highest.Of("second"));
        Assert.Equal(7, highest.Of("last")["0"]);
    }

    [Fact]
    public void Highest_MoreNumbersThanAreKept_LeavesOutWholeInstallationsButNeverTheCaller()
    {
        const int Partitions = 8_192;
        var highest = new HighestOrders();
        foreach (var installation in (string[])["first", "second", "third"])
        {
            for (var partition = 0L; partition < Partitions; partition++)
            {
                highest.Raise(installation, (partition << 40) + 1);
            }
        }

        Assert.Empty(highest.Of("first"));
        Assert.Equal(Partitions, highest.Of("second").Count);
        Assert.Equal(Partitions, highest.Of("third").Count);
    }

    private static Task<Dictionary<string, long>> HighestAsync(PartnersWorld world, string installation) =>
        Answer.ReadAsync<Dictionary<string, long>>(world.GetAsync($"ledger/highest?installation={installation}"));
}
