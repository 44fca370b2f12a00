using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// One partner outside the app and the way to it over HTTP/2: its greeting names the address, which is used only while it answers.
/// After a failure the partner is asked again in the background, when a call would go there, until it answers.
/// </summary>
internal sealed partial class RemotePartner(Uri address, string? key, TimeProvider time, ILogger<RemotePartnerAddresses> logger)
{
    private const int MaxAnswerBytes = 4 * 1024;

    private static readonly TimeSpan s_timeOut = TimeSpan.FromSeconds(2);

    // Between two questions.
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly ILogger<RemotePartnerAddresses> _logger = logger;
    private Uri? _http2;
    private long _askedAt;
    private int _asking;
    private volatile bool _mayComeBack;
    private bool _isTold;

    /// <summary>Its HTTP/1.1 address.</summary>
    public Uri Http1 => address;

    /// <summary>Its secret; null for none.</summary>
    public string? Key => key;

    /// <summary>Its cleartext HTTP/2 address; null when it has none that answers.</summary>
    public Uri? Http2
    {
        get
        {
            var http2 = Volatile.Read(ref _http2);
            if (http2 is null && _mayComeBack)
            {
                AskWhenDue();
            }

            return http2;
        }
    }

    /// <summary>Records that a call over HTTP/2 failed without an answer.</summary>
    /// <param name="http2">Where it was sent.</param>
    /// <param name="isGone">Whether nobody took the connection; else the partner is asked whether it answers there.</param>
    public void Failed(Uri http2, bool isGone)
    {
        if (isGone && Interlocked.CompareExchange(ref _http2, null, http2) == http2)
        {
            _mayComeBack = true;
        }

        AskWhenDue();
    }

    /// <summary>Asks for its HTTP/2 address and tries it; never fails but by cancellation.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        using var client = PartnerHttpClientFactory.New(1, MaxAnswerBytes);
        try
        {
            var greeting = await GreetAsync(client, cancellationToken).ConfigureAwait(false);
            if (!TryRead(greeting, out var http2))
            {
                Use(null, mayComeBack: false);
            }
            else if (await AnswersAsync(client, http2, cancellationToken).ConfigureAwait(false))
            {
                Use(http2, mayComeBack: false);
                TellOfReturn(http2);
            }
            else
            {
                Use(null, mayComeBack: true);
                TellOfSilence(http2);
            }
        }
        catch (Exception exception) when (IsNoAnswer(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The partner as a whole does not answer, which its circuit tells.
            _mayComeBack = true;
        }
        finally
        {
            Volatile.Write(ref _askedAt, time.GetTimestamp());
        }
    }

    private void AskWhenDue()
    {
        if (time.GetElapsedTime(Volatile.Read(ref _askedAt)) >= s_pause && Interlocked.Exchange(ref _asking, 1) == 0)
        {
            _ = AskAgainAsync();
        }
    }

    private async Task AskAgainAsync()
    {
        try
        {
            // The caller is a worker, and its turn is not for this.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await AskAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogNotAsked(exception, address);
        }
        finally
        {
            Volatile.Write(ref _asking, 0);
        }
    }

    private void Use(Uri? http2, bool mayComeBack)
    {
        Volatile.Write(ref _http2, http2);
        _mayComeBack = mayComeBack;
    }

    // Null when it answers, but not with a greeting: it speaks HTTP/1.1 only.
    private async Task<Greeting?> GreetAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeOut.CancelAfter(s_timeOut);
        try
        {
            return await PartnerJson.GetAsync<Greeting>(client, address, key, timeOut.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException
            or HttpRequestException { StatusCode: not null } or HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
        {
            return null;
        }
    }

    // Any answer will do; a request without a key has no effect.
    private static async Task<bool> AnswersAsync(HttpClient client, Uri http2, CancellationToken cancellationToken)
    {
        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeOut.CancelAfter(s_timeOut);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, http2)
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeOut.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (IsNoAnswer(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static bool IsNoAnswer(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException;

    private bool TryRead(Greeting? greeting, out Uri http2)
    {
        http2 = address;
        if (!Uri.TryCreate(greeting?.Http2Url, UriKind.Absolute, out var told) || told.Scheme != Uri.UriSchemeHttp || !PartnerUrl.IsKeptWhole(told))
        {
            return false;
        }

        // Calls carry keys and have effects: a response must not redirect them to another machine.
        if (!IsSameHost(address, told))
        {
            LogOtherHost(address, told);
            return false;
        }

        http2 = PartnerUrl.AsFolder(told);
        return true;
    }

    private static bool IsSameHost(Uri asked, Uri told) =>
        string.Equals(asked.Host, told.Host, StringComparison.OrdinalIgnoreCase) || (asked.IsLoopback && told.IsLoopback);

    private void TellOfSilence(Uri http2)
    {
        if (!_isTold)
        {
            _isTold = true;
            LogSilent(address, http2);
        }
    }

    private void TellOfReturn(Uri http2)
    {
        if (_isTold)
        {
            _isTold = false;
            LogBack(address, http2);
        }
    }

    private sealed record Greeting(string? Http2Url);

    [LoggerMessage(
        EventIds.PartnerNamedOtherHost, LogLevel.Warning,
        "The partner at {Address} names {Http2Url} for HTTP/2, which is another host: it is called over HTTP/1.1 where it is, and nothing is sent there.",
        EventName = nameof(EventIds.PartnerNamedOtherHost))]
    private partial void LogOtherHost(Uri address, Uri http2Url);

    [LoggerMessage(
        EventIds.PartnerHttp2Silent, LogLevel.Warning,
        "The partner at {Address} names {Http2Url} for HTTP/2, which does not answer: it is called over HTTP/1.1 in async, too, until it does.",
        EventName = nameof(EventIds.PartnerHttp2Silent))]
    private partial void LogSilent(Uri address, Uri http2Url);

    [LoggerMessage(
        EventIds.PartnerHttp2Back, LogLevel.Information,
        "The partner at {Address} answers over HTTP/2 at {Http2Url}: async orders go there again.",
        EventName = nameof(EventIds.PartnerHttp2Back))]
    private partial void LogBack(Uri address, Uri http2Url);

    [LoggerMessage(
        EventIds.PartnerNotAsked, LogLevel.Warning,
        "The partner at {Address} could not be asked for its HTTP/2 address; it is called over HTTP/1.1.",
        EventName = nameof(EventIds.PartnerNotAsked))]
    private partial void LogNotAsked(Exception exception, Uri address);
}
