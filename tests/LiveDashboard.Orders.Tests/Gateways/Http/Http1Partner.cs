using System.Collections.Concurrent;
using System.Net;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

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

    /// <summary>The path of which every answer says that the work had been done before.</summary>
    public string? Replays { get; set; }

    /// <summary>What its ledger says of every installation; null when it keeps none.</summary>
    public (string Id, long Effects, long Highest)? Ledger { get; set; }

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

    private void AnswerLedger(HttpListenerContext context)
    {
        var text = Ledger is not { } ledger ? ""
            : context.Request.Url!.AbsolutePath == "/ledger/highest" ? $$"""{"0":{{ledger.Highest}}}"""
            : $$"""{"id":"{{ledger.Id}}","effects":{{ledger.Effects}}}""";
        context.Response.StatusCode = Ledger is null ? 404 : 200;
        context.Response.ContentType = "application/json";
        context.Response.Close(System.Text.Encoding.UTF8.GetBytes(text), willBlock: false);
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        if (context.Request.HttpMethod == "GET")
        {
            AnswerLedger(context);
            return;
        }

        var headers = context.Request.Headers;
        if (Replays == context.Request.Url!.AbsolutePath)
        {
            context.Response.AddHeader("Idempotency-Replayed", "true");
        }

        Requests.Enqueue((context.Request.Url!.AbsolutePath, headers["Idempotency-Key"]!, headers["traceparent"]!, headers["Kitchen"]!));
        Secrets.Enqueue(headers["Partners-Key"]);
        _arrived.TrySetResult();
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        try
        {
            context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : Usual;
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The caller went away.
        }
    }
}
