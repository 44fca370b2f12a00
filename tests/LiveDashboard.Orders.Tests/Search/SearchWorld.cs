using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Search;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Search;

/// <summary>An engine whose time stands still, with orders of every kind in several chunks of its table.</summary>
public sealed class SearchWorld : IAsyncLifetime
{
    /// <summary>The last order that was cleared from the board.</summary>
    internal const long Cleared = 5_030;

    private static readonly string[] s_customers = ["Zoë Martin", "zoe martinez", "Ana Núñez", "O'Brien, Pat", "李小龍", "=SUM(A1)", "Max \"AND\" Moritz"];
    private static readonly string[] s_restaurants = ["Taco Norte", "Café Olé", "Pho 21", "NEAR (me)", "Kimchi Corner"];

    private readonly TestClock _time = new();
    private EngineHost? _engine;

    internal EngineHost Engine => _engine ?? throw new InvalidOperationException("The world is not made yet.");

    /// <summary>Every order, newest first, read without a search.</summary>
    internal IReadOnlyList<OrderSummary> Orders { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _engine = await EngineHost.StartStillAsync(_time);
        await ChangeAsync(new ControlsRequest(ExecutionMode.Async, 8, Kitchen: KitchenProfile.QuickSimulated, Steps: new Dictionary<StepName, StepProfileRequest>
        {
            [StepName.Payment] = new(SpreadMs: 150, DeclineRate: 0.05),
            [StepName.Restaurant] = new(SpreadMs: 300, FailureRate: 0.5),
        }));
        await SendSinglesAsync(30, null);
        await BurstAsync(5_000, null, 1);
        await _engine.AdvanceAsync(TimeSpan.FromSeconds(12));
        await _engine.Intake.ClearAsync(default);

        await ChangeAsync(new ControlsRequest(Steps: new Dictionary<StepName, StepProfileRequest> { [StepName.Courier] = new(Outage: true) }));
        await BurstAsync(200, ExecutionMode.Blocking, 2);
        await SendSinglesAsync(20, ExecutionMode.Blocking);
        await _engine.AdvanceAsync(TimeSpan.FromSeconds(9));
        await ChangeAsync(new ControlsRequest(Paused: true));
        for (var order = 5_200; order < 5_215; order++)
        {
            await _engine.Intake.CancelAsync(new OrderId(order), default);
        }

        await _engine.AdvanceAsync(TimeSpan.FromSeconds(61), TimeSpan.FromSeconds(10));
        await BurstAsync(4_000, null, 3);
        await SendSinglesAsync(30, null);
        await ChangeAsync(new ControlsRequest(ExecutionMode.Async, Paused: false));
        await _engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        await SendSinglesAsync(5, ExecutionMode.Async);
        await ChangeAsync(new ControlsRequest(Paused: true));
        await _engine.SettleAsync();
        await _engine.IndexAsync();
        Orders = await ReadAllAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }
    }

    /// <summary>The time at which it stands still.</summary>
    internal static DateTimeOffset End { get; } = TestClock.UsualStart + TimeSpan.FromSeconds(12 + 9 + 70 + 1);

    internal static OrderQuery Query(string text) =>
        OrderQuery.TryParse(text, out var query, out var problem) ? query : throw new InvalidOperationException($"{text}: {problem}");

    private async Task<IReadOnlyList<OrderSummary>> ReadAllAsync()
    {
        var found = new List<SearchHit>();
        for (var number = Engine.Orders.Count; number >= 1; number--)
        {
            Engine.Orders.TryGet(new OrderId(number), out var entry);
            found.Add(new SearchHit(new OrderId(number), entry));
        }

        return await Engine.Reader.SummariesAsync(found, default);
    }

    private Task ChangeAsync(ControlsRequest change) => Engine.Intake.ChangeControlsAsync(change, default);

    private Task BurstAsync(int count, ExecutionMode? mode, long seed) => Engine.Intake.SubmitBurstAsync(new BurstRequest(count, mode, seed), null, default);

    private async Task SendSinglesAsync(int count, ExecutionMode? mode)
    {
        for (var place = 0; place < count; place++)
        {
            var customer = place % 10 == 9 ? $"Guest {place}" : s_customers[place % s_customers.Length];
            await Engine.Intake.SubmitAsync(
                new OrderRequest(customer, s_restaurants[place % s_restaurants.Length], [new OrderItemRequest("Tea", 1, 2.5m)], mode), null, default);
        }
    }
}
