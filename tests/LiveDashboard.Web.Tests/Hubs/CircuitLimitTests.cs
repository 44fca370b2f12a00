using LiveDashboard.Web.Hubs;
using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Tests.Hubs;

/// <summary>No more circuits than the limit, however many are started at once.</summary>
public sealed class CircuitLimitTests
{
    private readonly CircuitLimit _limit = new(new LimitOptions { Circuits = 2 });

    [Fact]
    public async Task Start_BeyondTheLimit_IsRefusedUntilACircuitIsClosed()
    {
        await _limit.OnCircuitOpenedAsync(null!, default); // the circuit is not looked at
        var gate = new TaskCompletionSource<object?>();
        var starting = StartAsync(nameof(ComponentHub.StartCircuit), gate.Task);

        var refusal = await Assert.ThrowsAsync<HubException>(() => StartAsync(nameof(ComponentHub.StartCircuit), gate.Task));
        await Assert.ThrowsAsync<HubException>(() => StartAsync(nameof(ComponentHub.ResumeCircuit), gate.Task));
        var isFull = _limit.IsFull;
        await _limit.OnCircuitOpenedAsync(null!, default);
        gate.SetResult("secret");

        Assert.Equal(CircuitLimit.Full, refusal.Message);
        Assert.Equal("secret", await starting);
        Assert.True(isFull && _limit.IsFull);
        await _limit.OnCircuitClosedAsync(null!, default);
        Assert.False(_limit.IsFull);
        Assert.Equal("again", await StartAsync(nameof(ComponentHub.ResumeCircuit), Task.FromResult<object?>("again")));
    }

    [Fact]
    public async Task Start_ThatFails_GivesItsPlaceBack()
    {
        for (var start = 0; start < 5; start++)
        {
            await Assert.ThrowsAsync<InvalidDataException>(
                () => StartAsync(nameof(ComponentHub.StartCircuit), Task.FromException<object?>(new InvalidDataException())));
        }

        Assert.False(_limit.IsFull);
    }

    [Fact]
    public async Task Call_OfAnyOtherKind_IsNotCounted()
    {
        await _limit.OnCircuitOpenedAsync(null!, default);
        await _limit.OnCircuitOpenedAsync(null!, default);

        Assert.Equal("done", await StartAsync(nameof(ComponentHub.ConnectCircuit), Task.FromResult<object?>("done")));
    }

    private async Task<object?> StartAsync(string method, Task<object?> answer)
    {
        using var hub = new ComponentHub();
        var call = new HubInvocationContext(
            new FakeHubConnection(), new EmptyServices(), hub, typeof(ComponentHub).GetMethod(method)!, []); // the method is there
        return await _limit.InvokeMethodAsync(call, _ => new ValueTask<object?>(answer));
    }

    // Named as the framework's, which is internal.
    private sealed class ComponentHub : Hub
    {
        public static void StartCircuit()
        {
        }

        public static void ResumeCircuit()
        {
        }

        public static void ConnectCircuit()
        {
        }
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
