using System.Net.WebSockets;
using System.Text;

namespace LiveDashboard.EndToEnd.Tests;

/// <summary>Wrong calls neither fill the log nor, when nobody reads what the app prints, hold it up.</summary>
public sealed class ConsoleTests
{
    private const int Calls = 5_000;
    private const string WrongCall = """{"type":1,"invocationId":"1","target":"SubmitBurst","arguments":["x"]}""" + "\u001e";
    private const string Handshake = """{"protocol":"json","version":1}""" + "\u001e";

    [Fact]
    public async Task WrongCalls_WhileNobodyReadsTheConsole_HoldUpNeitherTheAppNorItsEnd()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var folder = new TemporaryFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var app = await StartedApp.ReachedAsync(
            ChildProcess.Start(
                BuiltProject.Web, ["--urls", address.ToString()],
                [new("Orders__DataPath", folder.Path), new("Logging__LogLevel__Microsoft", "Debug")],
                isRead: false),
            address);

        await FloodAsync(address);

        Assert.Contains("live", await app.GetAsync("/health/live"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await app.StopAsync());
    }

    [Fact]
    public async Task WrongCalls_Many_AreToldInFewLinesWithoutAStack()
    {
        await using var dashboard = await Dashboard.StartAsync();

        await FloodAsync(dashboard.Address);
        await Eventually.GetAsync(() => Task.FromResult(dashboard.Output.Count(IsRefusal)), lines => lines > 0);

        Assert.Empty(dashboard.Faults);
        Assert.InRange(dashboard.Output.Count, 1, Calls / 50);
    }

    private static bool IsRefusal(string line) => line.Contains("A call of SubmitBurst was refused: count must be", StringComparison.Ordinal);

    private static async Task FloodAsync(Uri address)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hubs/orders" }.Uri, CancellationToken.None);
        await SendAsync(socket, Handshake);
        var answers = ReadAsync(socket);
        for (var call = 0; call < Calls; call++)
        {
            await SendAsync(socket, WrongCall);
        }

        Assert.Equal(Calls, await answers);
    }

    private static async Task<int> ReadAsync(ClientWebSocket socket)
    {
        const byte end = 0x1e;
        var buffer = new byte[16_384];
        var answers = -1; // the first message answers the handshake
        while (answers < Calls)
        {
            var read = await socket.ReceiveAsync(buffer, CancellationToken.None);
            Assert.NotEqual(WebSocketMessageType.Close, read.MessageType);
            answers += buffer.AsSpan(0, read.Count).Count(end);
        }

        return answers;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
