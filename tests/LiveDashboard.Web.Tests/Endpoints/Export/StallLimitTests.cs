using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveDashboard.Web.Endpoints.Export;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Web.Tests.Endpoints.Export;

/// <summary>A download that nobody reads gives its place up; one that is read slowly goes on.</summary>
public sealed class StallLimitTests
{
    private static readonly TimeSpan s_within = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Send_ToAReaderWhoHasStopped_GivesUpAfterTheLimit()
    {
        var clock = new FakeTimeProvider();
        using var reader = new GatedStream();
        var sending = new StallLimit(s_within, clock).SendAsync(reader, new byte[100], App.Stop);

        clock.Advance(s_within - TimeSpan.FromMilliseconds(1));
        var isEarly = sending.IsCompleted;
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(isEarly);
        Assert.False(await sending);
    }

    [Fact]
    public async Task Send_ToASlowReader_TakesAsLongAsItMoves()
    {
        var clock = new FakeTimeProvider();
        using var reader = new GatedStream();
        var sending = new StallLimit(s_within, clock).SendAsync(reader, new byte[100_000], App.Stop);

        for (var piece = 0; piece < 7; piece++)
        {
            Assert.False(sending.IsCompleted);
            clock.Advance(s_within - TimeSpan.FromSeconds(1));
            await reader.TakeOneAsync();
        }

        Assert.True(await sending);
        Assert.Equal(100_000, reader.Length);
    }

    [Fact]
    public async Task Send_OfARequestThatHasEnded_IsCancelledAndNoStall()
    {
        using var ended = new CancellationTokenSource();
        using var reader = new GatedStream();
        var sending = new StallLimit(s_within, new FakeTimeProvider()).SendAsync(reader, new byte[100], ended.Token);

        await ended.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Export_ThatNobodyReads_GivesItsPlaceUp()
    {
        await using var app = await App.StartAsync(new Dictionary<string, string> { ["Limits:ExportStallSeconds"] = "1" });
        await app.PutAsync("/api/pause", """{"paused":true}""");
        await app.PostAsync("/api/bursts", """{"count":200000}""");
        Assert.True(app.Get<ExportSlots>().TryTake(out var other));
        using var taken = other;
        using var reader = await AskAsync(app);

        using var refused = await app.SendAsync("HEAD", "/api/orders/export");
        await app.UntilAsync("/api/data", _ => IsFree(app));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    private static bool IsFree(App app)
    {
        var isFree = app.Get<ExportSlots>().TryTake(out var slot);
        slot?.Dispose();
        return isFree;
    }

    // Reads the first line, so that the place is taken, and nothing after.
    private static async Task<TcpClient> AskAsync(App app)
    {
        var socket = new TcpClient { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(app.Address.Host, app.Address.Port, App.Stop);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /api/orders/export HTTP/1.1\r\nHost: localhost\r\n\r\n"), App.Stop);
        var status = new byte["HTTP/1.1 200".Length];
        await socket.GetStream().ReadExactlyAsync(status, App.Stop);
        Assert.Equal("HTTP/1.1 200", Encoding.ASCII.GetString(status));
        Assert.False(IsFree(app));
        return socket;
    }
}
