using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Limits;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Intake.Limits;

/// <summary>Whoever sends commands, by the API, the hub or the screens, comes through the same limit.</summary>
public sealed class CommandLimitTests
{
    public static TheoryData<string> Commands => ["burst", "cancel burst", "clear", "controls", "retry many", "cancel many"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_BeyondTheLimit_IsRefusedAndSaysWhenThereIsRoom(string command)
    {
        var time = new TestClock();
        await using var engine = await EngineHost.StartStillAsync(time);
        await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default);
        while (engine.Get<CommandLimiter>().TryTake(out _))
        {
        }

        var refused = await SendAsync(engine, command);
        var order = await engine.Intake.SubmitAsync(Requests.Order(), null, default);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(RefusalKind.TooMany, refused?.Kind);
        Assert.InRange(refused!.RetryAfter!.Value.TotalMilliseconds, 1, 1_000);
        Assert.True(order.IsAccepted);
        Assert.NotEqual(RefusalKind.TooMany, (await SendAsync(engine, command))?.Kind);
    }

    private static async Task<Refusal?> SendAsync(EngineHost engine, string command)
    {
        var orders = new[] { new OrderId(1) }.ToAsyncEnumerable();
        return command switch
        {
            "burst" => (await engine.Intake.SubmitBurstAsync(new BurstRequest(1), null, default)).Refusal,
            "cancel burst" => (await engine.Intake.CancelBurstAsync("b1", default)).Refusal,
            "clear" => (await engine.Intake.ClearAsync(default)).Refusal,
            "controls" => (await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default)).Refusal,
            "retry many" => (await engine.Get<BulkIntake>().RetryAsync(orders, null, default)).Stopped,
            _ => (await engine.Get<BulkIntake>().CancelAsync(orders, null, default)).Stopped,
        };
    }
}
