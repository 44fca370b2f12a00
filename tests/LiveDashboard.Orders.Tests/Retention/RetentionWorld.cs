using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Retention;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Retention;

/// <summary>An engine in a folder and a time of its own, and what the tests of retention do to it.</summary>
public abstract class RetentionWorld : IDisposable
{
    private protected TestClock Time { get; } = new();

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("livedashboard-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Task<EngineHost> StartAsync(
        int keepDays = 0, int keepOrders = 0, Action<OrdersOptions>? options = null, Action<IServiceCollection>? services = null) =>
        StartAsync(Time, keepDays, keepOrders, options, services);

    private protected Task<EngineHost> StartAsync(
        FakeTimeProvider time, int keepDays = 0, int keepOrders = 0, Action<OrdersOptions>? options = null, Action<IServiceCollection>? services = null) =>
        EngineHost.StartStillAsync(
            time,
            Folder,
            wanted =>
            {
                (wanted.KeepDays, wanted.KeepOrders, wanted.KeepsToRetention) = (keepDays, keepOrders, false);
                options?.Invoke(wanted);
            },
            wanted =>
            {
                // Ten snapshots for each second of the years that pass here would be all that a test does.
                wanted.Remove(wanted.Single(service => service.ImplementationType == typeof(BoardPublisher)));
                services?.Invoke(wanted);
            });

    private protected static async Task SendAndFinishAsync(EngineHost engine, int singles, int burst = 0)
    {
        Assert.True((await engine.Intake.ChangeControlsAsync(new ControlsRequest(ExecutionMode.Async), default)).IsAccepted);
        for (var count = 0; count < singles; count++)
        {
            Assert.True((await engine.Intake.SubmitAsync(Requests.Order(), null, default)).IsAccepted);
        }

        if (burst > 0)
        {
            Assert.True((await engine.Intake.SubmitBurstAsync(new BurstRequest(burst, Seed: 5), "burst", default)).IsAccepted);
        }

        await engine.AdvanceAsync(TimeSpan.FromSeconds(15));
    }

    private protected static Task<long> TrimAsync(EngineHost engine) => engine.Get<JournalTrimmer>().TrimAsync(TimeSpan.Zero, default);

    private protected static async Task AssertKeptAsync(EngineHost engine, long first, long last)
    {
        var page = await engine.Get<OrderSearch>().FindAsync(OrderQuery.All, 50, null, default);
        Assert.Equal(Enumerable.Range((int)first, (int)(last - first + 1)).Reverse(), page!.Items.Select(order => (int)order.Id.Number));
        Assert.Null(page.Next);
        foreach (var order in page.Items)
        {
            var view = await engine.Reader.FindAsync(order.Id, default);
            Assert.Equal(4, view!.Attempts.Count(attempt => attempt.Status == AttemptStatus.Completed));
        }
    }

    private protected static BoardCounts Counts(EngineHost engine) => engine.Get<BoardProjection>().Read(engine.Get<EngineClock>().NowMs, 0).Counts;

    private protected static void AssertCounts(EngineHost engine, long accepted)
    {
        var counts = Counts(engine);
        Assert.Equal((accepted, accepted), (counts.Accepted, counts.Completed));
    }

    private protected long Rows(string sql)
    {
        using var connection = JournalSchema.Connect(SqliteJournalStorage.FileIn(Folder));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
