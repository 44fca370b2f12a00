using System.Net.Http.Json;
using LiveDashboard.Orders.Model.Kitchens;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>Partners outside the app: each is queried once for its HTTP/2 address, and counts as HTTP/1.1-only without one.</summary>
public sealed partial class RemotePartnerAddresses : PartnerAddresses
{
    private const int MaxAnswerBytes = 4 * 1024;

    private static readonly TimeSpan s_timeOut = TimeSpan.FromSeconds(2);

    private readonly Uri[] _http1;
    private readonly Uri?[] _http2 = new Uri?[StepNames.Count];
    private readonly string?[] _keys;
    private readonly ILogger<RemotePartnerAddresses> _logger;

    /// <summary>One address and one secret per step, in step order; a null secret means none.</summary>
    public RemotePartnerAddresses(IReadOnlyList<Uri> http1, IReadOnlyList<string?> keys, ILogger<RemotePartnerAddresses> logger)
    {
        _http1 = [.. http1];
        _keys = [.. keys];
        _logger = logger;
    }

    public override Uri Http1(StepName step) => _http1[(int)step];

    public override Uri? Http2(StepName step) => _http2[(int)step];

    public override string? Key(StepName step) => _keys[(int)step];

    /// <summary>Queries the partners for their HTTP/2 addresses.</summary>
    public async Task DiscoverAsync(CancellationToken cancellationToken)
    {
        using var client = PartnerHttpClientFactory.New(1, MaxAnswerBytes);
        foreach (var group in StepNames.All.GroupBy(step => (Address: Http1(step), Key: Key(step))))
        {
            var http2 = await AskAsync(client, group.Key.Address, group.Key.Key, cancellationToken).ConfigureAwait(false);
            foreach (var step in group)
            {
                _http2[(int)step] = http2;
            }
        }
    }

    private async Task<Uri?> AskAsync(HttpClient client, Uri address, string? key, CancellationToken cancellationToken)
    {
        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeOut.CancelAfter(s_timeOut);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (key is not null)
            {
                request.Headers.TryAddWithoutValidation("Partners-Key", key);
            }

            using var answer = await client.SendAsync(request, timeOut.Token).ConfigureAwait(false);
            answer.EnsureSuccessStatusCode();
            var greeting = await answer.Content.ReadFromJsonAsync<Greeting>(timeOut.Token).ConfigureAwait(false);
            if (!Uri.TryCreate(greeting?.Http2Url, UriKind.Absolute, out var http2) || http2.Scheme != Uri.UriSchemeHttp)
            {
                return null;
            }

            // Calls carry keys and have effects: a response must not redirect them to another machine.
            if (!IsSameHost(address, http2))
            {
                LogOtherHost(address, http2);
                return null;
            }

            return http2;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException or NotSupportedException)
        {
            // No or an unexpected answer: the partner speaks HTTP/1.1 only.
            return null;
        }
    }

    private static bool IsSameHost(Uri asked, Uri told) =>
        string.Equals(asked.Host, told.Host, StringComparison.OrdinalIgnoreCase) || (asked.IsLoopback && told.IsLoopback);

    private sealed record Greeting(string? Http2Url);

    [LoggerMessage(
        EventIds.PartnerNamedOtherHost, LogLevel.Warning,
        "The partner at {Address} names {Http2Url} for HTTP/2, which is another host: it is called over HTTP/1.1 where it is, and nothing is sent there.",
        EventName = nameof(EventIds.PartnerNamedOtherHost))]
    private partial void LogOtherHost(Uri address, Uri http2Url);
}
