using LiveDashboard.Partners.Ledger;

namespace LiveDashboard.Partners.Tests.Ledger;

public sealed class LedgerTests
{
    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restart_OnTheSameFolder_KeepsEffectsKeysAndCounts()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var plain = await world.PostAsync("payment", "home/1/payment");
        using var other = await world.PostAsync("payment", "other", order: "home/1");
        using var second = await world.PostAsync("restaurant", "home/2/restaurant");
        var before = await world.FindAsync("home/1");

        await world.RestartAsync();
        using var plainAgain = await world.PostAsync("payment", "home/1/payment");
        using var otherAgain = await world.PostAsync("payment", "other", order: "home/1");

        Assert.True(Answer.IsReplayed(plainAgain));
        Assert.True(Answer.IsReplayed(otherAgain));
        Assert.Equal(new LedgerSummary("", 3, 2, 1, new StepCounts(2, 1, 0, 0)), await world.CountAsync());
        Assert.Equal(before, await world.FindAsync("home/1"));
    }

    [Fact]
    public async Task Restart_NewEffectOfAnOldOrder_JoinsItsEffects()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var first = await world.PostAsync("payment", "home/1/payment");
        using var between = await world.PostAsync("payment", "home/2/payment");

        await world.RestartAsync();
        using var later = await world.PostAsync("notify", "home/1/notify");

        Assert.Equal(["payment", "notify"], (await world.FindAsync("home/1")).Select(entry => entry.Step));
    }

    [Fact]
    public async Task Post_ManyAtOnce_AreEachCommittedOnce()
    {
        await using var world = await PartnersWorld.StartAsync();
        string[] steps = ["payment", "restaurant", "courier", "notify"];

        await Task.WhenAll(Enumerable.Range(0, 400).Select(async number =>
        {
            using var response = await world.PostAsync(steps[number % 4], $"home/{number / 4}/{steps[number % 4]}");
            response.EnsureSuccessStatusCode();
        }));

        Assert.Equal(new LedgerSummary("", 400, 100, 0, new StepCounts(100, 100, 100, 100)), await world.CountAsync());
        Assert.Equal(steps.Order(), (await world.FindAsync("home/42")).Select(entry => entry.Step).Order());
    }

    [Fact]
    public async Task Find_Effect_TellsItsTimeInMilliseconds()
    {
        await using var world = await PartnersWorld.StartAsync();
        world.Time.SetUtcNow(new DateTimeOffset(2030, 5, 6, 7, 8, 9, 12, TimeSpan.Zero));

        using var response = await world.PostAsync("payment", "home/1/payment");

        Assert.Equal("2030-05-06T07:08:09.012Z", Assert.Single(await world.FindAsync("home/1")).At);
    }

    [Fact]
    public async Task Start_FolderWithAnOwner_IsRefused()
    {
        await using var world = await PartnersWorld.StartAsync();

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(() => PartnersHost.StartAsync(world.Options, TestEnd));

        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(world.Options.DataPath, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_LedgerOfAnotherFormat_IsRefused()
    {
        await using var world = await PartnersWorld.StartAsync();
        await world.Host.DisposeAsync();
        world.Execute("PRAGMA user_version = 7");

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(() => PartnersHost.StartAsync(world.Options, TestEnd));

        Assert.Contains("has format 7", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FileThatIsNoLedger_IsRefused()
    {
        await using var world = await PartnersWorld.StartAsync();
        await world.Host.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(world.Options.DataPath, "ledger.db"), new string('?', 5_000), TestEnd);

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(() => PartnersHost.StartAsync(world.Options, TestEnd));

        Assert.Contains("ledger.db", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task Start_DamagedLedger_IsRefusedAndLeftAsItWas(int position)
    {
        await using var world = await PartnersWorld.StartAsync();
        using var effect = await world.PostAsync("payment", "home/1/payment");
        await world.Host.DisposeAsync();
        var path = Path.Combine(world.Options.DataPath, "ledger.db");
        var bytes = await File.ReadAllBytesAsync(path, TestEnd);
        bytes.AsSpan(position, 32).Fill(0xAA);
        await File.WriteAllBytesAsync(path, bytes, TestEnd);

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(() => PartnersHost.StartAsync(world.Options, TestEnd));

        Assert.Contains("is damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, TestEnd));
    }
}
