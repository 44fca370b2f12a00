using LiveDashboard.Partners.Ledger;
using LiveDashboard.Partners.Steps;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Partners.Tests.Ledger;

public sealed class EffectLedgerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partners-");

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Append_MoreThanTheInboxHolds_WaitsForRoomAndCommitsAll()
    {
        const int Effects = 45_000; // at most 8,192 in hand, 32,768 in the inbox, the rest waiting for room
        await using var ledger = await OpenAsync();
        var effects = Enumerable.Range(0, Effects).Select(EffectOf).ToList();
        var appended = new List<Task>();

        await using (var blocker = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "ledger.db")};Pooling=False"))
        {
            blocker.Open();
            await using var held = blocker.BeginTransaction();
            appended.AddRange(effects.Select(effect => ledger.AppendAsync(effect, TestEnd)));
            Assert.Equal(0, ledger.Summarise().Effects);
        }

        await Task.WhenAll(appended);

        Assert.Equal((Effects, Effects, 0), (ledger.Summarise().Effects, ledger.Summarise().Orders, ledger.Summarise().Duplicates));
    }

    [Fact]
    public async Task Dispose_EffectsInTheInbox_AreCommittedFirst()
    {
        var ledger = await OpenAsync();
        var appended = Enumerable.Range(0, 500).Select(number => ledger.AppendAsync(EffectOf(number), TestEnd)).ToList();

        await ledger.DisposeAsync();
        await Task.WhenAll(appended);
        await using var reopened = await OpenAsync();

        Assert.Equal(500, reopened.Summarise().Effects);
        Assert.True(reopened.Contains(EffectOf(499)));
    }

    [Fact]
    public async Task Append_AfterDispose_IsRefused()
    {
        var ledger = await OpenAsync();
        await ledger.DisposeAsync();

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(EffectOf(1), TestEnd));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Effect EffectOf(int number) => new(PartnerStep.Courier, $"home/{number}/courier", $"home/{number}");

    private Task<EffectLedger> OpenAsync() =>
        EffectLedger.OpenAsync(_folder.FullName, TimeProvider.System, NullLogger<EffectLedger>.Instance, TestEnd);
}
