using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>Sends orders and bursts over several connections, asks again whatever got no answer, and keeps its own list.</summary>
internal sealed class KillDriver(Uri app, SentRequests sent, int seed)
{
    private const int Connections = 4;
    private const int BurstOf = 5;
    private const int MostInBurst = 8;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private volatile bool _sendsNew = true;

    /// <summary>Answers that nobody should get: neither acknowledged nor refused for a while.</summary>
    public int Unexpected { get; private set; }

    /// <summary>The last of them.</summary>
    public string? UnexpectedAnswer { get; private set; }

    /// <summary>Whether new requests are sent, or only those in doubt.</summary>
    public bool SendsNew
    {
        get => _sendsNew;
        set => _sendsNew = value;
    }

    /// <summary>Sends until cancelled, whether anybody listens or not.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(() => SendAsync(connection, cancellationToken), CancellationToken.None)));

    private async Task SendAsync(int connection, CancellationToken cancellationToken)
    {
        // A run that goes on draws other requests than the one before: their keys count on.
        var random = new Random((seed * 100_003) + (connection * 1_009) + sent.Count);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app, Timeout = s_patience };
        while (!cancellationToken.IsCancellationRequested)
        {
            var request = sent.TakeDoubtful() ?? (_sendsNew ? sent.Add(Draw(random, connection)) : null);
            if (request is not null)
            {
                await SendAsync(http, request);
            }

            await Task.Delay(s_pause, CancellationToken.None);
        }
    }

    private SentRequest Draw(Random random, int connection) => new(
        string.Create(CultureInfo.InvariantCulture, $"{seed}-{connection}-{sent.Count}-{random.Next():x}"),
        random.Next(BurstOf) == 0 ? random.Next(1, MostInBurst) : 0,
        random.Next(4) switch { 0 => "async", 1 => "blocking", _ => null },
        null);

    private async Task SendAsync(HttpClient http, SentRequest request)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, request.Path) { Content = JsonContent.Create(request.Body) };
            message.Headers.Add("Idempotency-Key", request.Key);
            using var answer = await http.SendAsync(message);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                sent.Acknowledge(request, JsonDocument.Parse(body).RootElement.GetProperty(request.Count == 0 ? "id" : "firstOrderId").GetInt64());
                return;
            }

            if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                Unexpected++;
                UnexpectedAnswer = $"{(int)answer.StatusCode} {body}";
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // Nobody answered: whether it was committed is not known yet.
        }

        sent.Doubt(request);
    }
}
