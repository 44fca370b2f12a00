using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Salvage;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Orders.Tests.Salvage;

/// <summary>A journal to be damaged, in a folder and a time of its own, and what the tests of the salvage look at.</summary>
public abstract class SalvageWorld : IDisposable
{
    private protected const int Burst = 30;

    private readonly TestClock _time = new();

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected void Advance(TimeSpan time) => _time.Advance(time);

    private protected string Notice => File.ReadAllText(JournalSalvage.NoticeIn(Folder));

    private protected Task<EngineHost> StartAsync() => StartAsync(_ => { });

    private protected Task<EngineHost> StartAsync(Action<IServiceCollection> services) => EngineHost.StartStillAsync(_time, Folder, services: services);

    // A burst that ends, single orders of which one ends and one does not.
    private protected async Task<string> FillAsync(int orders = 2, bool leaveLog = false)
    {
        // The log stays as a kill would leave it while somebody reads who may not write.
        using var reader = new SqliteConnection($"Data Source={SqliteJournalStorage.FileIn(Folder)};Mode=ReadOnly;Pooling=False");
        await using var engine = await StartAsync();
        if (leaveLog)
        {
            await reader.OpenAsync();
            using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT COUNT(*) FROM segments";
            await command.ExecuteNonQueryAsync();
        }

        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async), default);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(Burst, Seed: 9), null, default);
        await Task.WhenAll(Enumerable.Range(0, orders - 1).Select(place => engine.Intake.SubmitAsync(Requests.Order(), $"key-{place}", default)));
        await engine.AdvanceAsync(TimeSpan.FromSeconds(15));
        await engine.Intake.SubmitAsync(Requests.Order("Zoë Martin"), null, default);
        await engine.SettleAsync();
        await engine.IndexAsync();
        return engine.Journal.Installation;
    }

    private protected static async Task AssertGoesOnAsync(EngineHost engine, long next)
    {
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async, Paused: false), default);
        var receipt = await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(next, receipt.Value!.Id.Value);
        Assert.Equal(0, engine.Orders.Unfinished);
        var counts = engine.Get<BoardProjection>().Read(engine.Get<EngineClock>().NowMs, 0).Counts;
        Assert.Equal(
            engine.Orders.Count - engine.Orders.First + 1, counts.Queued + counts.Payment + counts.Restaurant + counts.Courier + counts.Notify + counts.Completed + counts.Failed + counts.Cancelled);
    }

    private protected static async Task<List<OrderSummary>> AllAsync(EngineHost engine)
    {
        var all = new List<OrderSummary>();
        var cursor = default(string);
        do
        {
            var page = await engine.Get<OrderSearch>().FindAsync(OrderQuery.All, OrderReader.MaxPage, cursor, default);
            all.AddRange(page!.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        return all;
    }

    private protected Dictionary<string, byte[]> Damaged() => Directory.GetFiles(Folder, "orders.db*")
        .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    private protected void AssertKept(Dictionary<string, byte[]> damaged)
    {
        var folder = Assert.Single(Directory.GetDirectories(Folder, "damaged-*"));
        Assert.Contains(folder, Notice, StringComparison.Ordinal);
        foreach (var (name, bytes) in damaged)
        {
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder, name)));
        }
    }

    private protected void Overwrite(long position, byte[] bytes)
    {
        using var file = new FileStream(SqliteJournalStorage.FileIn(Folder), FileMode.Open);
        file.Position = position;
        file.Write(bytes);
    }

    private protected void Execute(string sql)
    {
        using var connection = JournalSchema.Connect(SqliteJournalStorage.FileIn(Folder));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
