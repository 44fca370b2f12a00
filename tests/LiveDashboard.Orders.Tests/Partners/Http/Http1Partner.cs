using System.Collections.Concurrent;
using System.Net;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;

namespace LiveDashboard.Orders.Tests.Partners.Http;

/// <summary>A real partner of somebody else's: HTTP/1.1 only, and it heeds no Kitchen header.</summary>
internal sealed class Http1Partner : PartnerAddresses, IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Uri _address;
    private readonly Task _serving;

    public Http1Partner()
    {
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(_address.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    public ConcurrentQueue<(string Path, string Key, string TraceParent, string Kitchen)> Requests { get; } = new();

    /// <summary>The secrets that came with the requests.</summary>
    public ConcurrentQueue<string?> Secrets { get; } = new();

    public ConcurrentQueue<int> Answers { get; } = new();

    /// <summary>What the partner wants to see.</summary>
    public string? Secret { get; set; }

    public int Usual { get; set; } = 200;

    public TaskCompletionSource? Gate { get; set; }

    /// <summary>Whether the connection is torn down in the middle of the answer.</summary>
    public bool Drops { get; set; }

    public Task Arrived => _arrived.Task;

    public override Uri Http1(StepName step) => _address;

    public override Uri? Http2(StepName step) => null;

    public override string? Key(StepName step) => Secret;

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var headers = context.Request.Headers;
        Requests.Enqueue((context.Request.Url!.AbsolutePath, headers["Idempotency-Key"]!, headers["traceparent"]!, headers["Kitchen"]!));
        Secrets.Enqueue(headers["Partners-Key"]);
        _arrived.TrySetResult();
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        try
        {
            if (Drops)
            {
                context.Response.ContentLength64 = 2;
                await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
                context.Response.Abort();
                return;
            }

            context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : Usual;
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The caller went away.
        }
    }
}
