using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveDashboard.Benchmarks.Surroundings;

/// <summary>
/// Stands between the app and the partners' HTTP/2 port, and can go dead on the connections there are: they stay open, and nothing more
/// passes. Tells the app where it is, as the partners would (<see cref="Discovery"/>).
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly HttpListener _discovery = new();
    private readonly int _to;
    private readonly ConcurrentQueue<TcpClient> _clients = new();
    private readonly Task _serving;
    private volatile CancellationTokenSource _cut = new();
    private int _connections;

    /// <param name="port">Where it listens; discovery on the next port.</param>
    /// <param name="to">The partners' HTTP/2 port.</param>
    public Wire(int port, int to)
    {
        _to = to;
        _listener = new TcpListener(IPAddress.Loopback, port);
        Discovery = new Uri($"http://127.0.0.1:{port + 1}/");
        _discovery.Prefixes.Add(Discovery.ToString());
        _listener.Start();
        _discovery.Start();
        _serving = Task.WhenAll(AcceptAsync(), DiscoverAsync($$"""{"http2Url":"http://127.0.0.1:{{port}}"}"""));
    }

    public Uri Discovery { get; }

    public int Connections => Volatile.Read(ref _connections);

    public void CutSilently()
    {
        var cut = Interlocked.Exchange(ref _cut, new CancellationTokenSource());
        cut.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        _discovery.Close();
        await _serving;
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(_stop.Token);
                var far = new TcpClient();
                await far.ConnectAsync(IPAddress.Loopback, _to, _stop.Token);
                _clients.Enqueue(near);
                _clients.Enqueue(far);
                Interlocked.Increment(ref _connections);
                var cut = _cut.Token;
                _ = CarryAsync(near, far, cut);
                _ = CarryAsync(far, near, cut);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            // The step is over.
        }
    }

    private static async Task CarryAsync(TcpClient from, TcpClient to, CancellationToken cut)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream(), cut);
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or one side is gone: both stay as they are.
        }
    }

    private async Task DiscoverAsync(string answer)
    {
        try
        {
            while (true)
            {
                var context = await _discovery.GetContextAsync();
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                context.Response.Close();
            }
        }
        catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
        {
            // The step is over.
        }
    }
}
