using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Notices;
using LiveDashboard.Orders.Tests.Gateways.Http;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Salvage;

/// <summary>Numbers that only the partners remember after a salvage are not given again, whatever name the file gets.</summary>
public sealed class SalvagedNumbersTests : SalvageWorld
{
    private const int Known = Burst + 2;
    private const int Highest = 412;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ledger_ThatKnowsMoreThanWhatIsLeft_IsAskedUnderEveryNameAndNumbersGoOnAboveIt(bool isNameLost)
    {
        await using var partner = new Http1Partner();
        partner.KnownInstallation = await FillAsync();
        Damage(isNameLost);
        // The first start after the damage cannot ask.
        await using (var salvaged = await StartAsync(partner))
        {
            Assert.NotEqual(partner.KnownInstallation, salvaged.Journal.Installation);
            Assert.Equal(Known + 1, await NextAsync(salvaged));
            await salvaged.IndexAsync();
        }

        Damage(isNameLost: false);
        partner.Ledger = ("ledger-1", 1_600, Highest);
        await using (var again = await StartAsync(partner))
        {
            Assert.Contains(again.Get<DataNotices>().Texts, text => text.Contains($"the partners worked for orders up to {Highest},", StringComparison.Ordinal));
            Assert.Equal(Highest + 1, await NextAsync(again));
        }

        partner.Ledger = null;
        await using var later = await StartAsync(partner);
        Assert.Equal(Highest + 2, await NextAsync(later));
    }

    private static async Task<long> NextAsync(EngineHost engine) => (await engine.Intake.SubmitAsync(Requests.Order(), null, default)).Value!.Id.Value;

    private Task<EngineHost> StartAsync(Http1Partner partner) => StartAsync(services => services.AddSingleton<PartnerAddresses>(partner));

    private void Damage(bool isNameLost)
    {
        if (isNameLost)
        {
            Overwrite(0, new byte[4_096]);
            return;
        }

        // The orders' rows: more of them may have been there than anybody knows.
        using var connection = JournalSchema.Connect(SqliteJournalStorage.FileIn(Folder));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); SELECT rootpage FROM sqlite_master WHERE name = 'orders'";
        using var reader = command.ExecuteReader();
        reader.NextResult();
        reader.Read();
        var page = reader.GetInt64(0);
        reader.Close();
        connection.Close();
        Overwrite((page - 1) * 4_096, new byte[4_096]);
    }
}
