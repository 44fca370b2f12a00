namespace LiveDashboard.Partners.Tests.Ledger;

public sealed class LedgerFormatTests
{
    private const string FormatOne = "DROP TABLE ledger; PRAGMA user_version = 1";

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_OnANewFolder_MakesAnIdThatStays()
    {
        await using var world = await PartnersWorld.StartAsync();
        await using var other = await PartnersWorld.StartAsync();
        var made = (await world.SummariseAsync()).Id;

        await world.RestartAsync();

        Assert.Matches("^[0-9a-f]{32}$", made);
        Assert.Equal(made, (await world.SummariseAsync()).Id);
        Assert.NotEqual(made, (await other.SummariseAsync()).Id);
    }

    [Fact]
    public async Task Start_LedgerOfFormatOne_GetsAnIdAndKeepsItsEffects()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var effect = await world.PostAsync("payment", "home/1/payment");
        await world.Host.DisposeAsync();
        world.Execute(FormatOne);

        await world.RestartAsync();
        var upgraded = await world.SummariseAsync();
        using var again = await world.PostAsync("payment", "home/1/payment");
        await world.RestartAsync();

        Assert.Matches("^[0-9a-f]{32}$", upgraded.Id);
        Assert.Equal(1, upgraded.Effects);
        Assert.True(Answer.IsReplayed(again));
        Assert.Equal(upgraded, await world.SummariseAsync());
    }

    [Fact]
    public async Task Start_DamagedLedgerOfFormatOne_IsLeftAsItWas()
    {
        await using var world = await PartnersWorld.StartAsync();
        using var effect = await world.PostAsync("payment", "home/1/payment");
        await world.Host.DisposeAsync();
        world.Execute(FormatOne);
        world.Execute("UPDATE effects SET step = 'dessert'");
        var path = Path.Combine(world.Options.DataPath, "ledger.db");
        var before = await File.ReadAllBytesAsync(path, TestEnd);

        var refusal = await Assert.ThrowsAsync<PartnersStartException>(() => PartnersHost.StartAsync(world.Options, TestEnd));

        Assert.Contains("is damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestEnd));
    }
}
