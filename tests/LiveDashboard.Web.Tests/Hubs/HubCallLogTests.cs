using LiveDashboard.Web.Hubs;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Web.Tests.Hubs;

/// <summary>Refused calls are told by a line a second and method, bugs once with their stack, and what was thrown goes on.</summary>
public sealed class HubCallLogTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly LogRecorder<HubCallLog> _log = new();
    private readonly HubCallLog _calls;

    public HubCallLogTests() => _calls = new HubCallLog(_time, _log);

    [Fact]
    public async Task Call_RefusedManyTimes_IsToldOnceASecondWithWhatWasLeftOut()
    {
        for (var call = 0; call < 5; call++)
        {
            await RefuseAsync(nameof(FakeHub.First));
        }

        await RefuseAsync(nameof(FakeHub.Second));
        _time.Advance(TimeSpan.FromSeconds(1));
        await RefuseAsync(nameof(FakeHub.First));

        Assert.Equal(
            [
                (LogLevel.Information, "A call of First was refused: no (0 more before it were not told.)", null),
                (LogLevel.Information, "A call of Second was refused: no (0 more before it were not told.)", null),
                (LogLevel.Information, "A call of First was refused: no (4 more before it were not told.)", null),
            ],
            _log.Lines);
    }

    [Fact]
    public async Task Call_WithABug_IsToldWithItsStackAndFailsAsItWas()
    {
        var bug = new InvalidDataException("bug");

        var thrown = await Assert.ThrowsAsync<InvalidDataException>(() => CallAsync(nameof(FakeHub.First), bug));

        Assert.Same(bug, thrown);
        Assert.Equal((LogLevel.Error, "A call of First failed.", bug), Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task Stream_ThatEndsByABugARefusalOrItsReader_IsToldAsACall()
    {
        var bug = new InvalidDataException("bug");

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(bug));
        await Assert.ThrowsAsync<HubException>(() => ReadAsync(new HubException("no")));
        await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync(new OperationCanceledException()));

        Assert.Equal(
            [(LogLevel.Error, "A call of Board failed.", bug), (LogLevel.Information, "A call of Board was refused: no (0 more before it were not told.)", null)],
            _log.Lines);
    }

    private Task RefuseAsync(string method) => Assert.ThrowsAsync<HubException>(() => CallAsync(method, new HubException("no")));

    private async Task CallAsync(string method, Exception fault)
    {
        using var hub = new FakeHub();
        var call = new HubInvocationContext(
            new FakeHubConnection(), new EmptyServices(), hub, typeof(FakeHub).GetMethod(method)!, []); // the method is there
        await _calls.InvokeMethodAsync(call, _ => throw fault);
    }

    private async Task ReadAsync(Exception fault)
    {
        await foreach (var item in _calls.Watch("Board", OneThenAsync(fault), CancellationToken.None))
        {
            Assert.Equal(1, item);
        }
    }

    private static async IAsyncEnumerable<int> OneThenAsync(Exception fault)
    {
        await Task.Yield();
        yield return 1;
        throw fault;
    }

    private sealed class FakeHub : Hub
    {
        public static void First()
        {
        }

        public static void Second()
        {
        }
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
