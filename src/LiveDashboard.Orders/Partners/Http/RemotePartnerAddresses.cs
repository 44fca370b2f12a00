using System.Net.Http.Json;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Partners.Http;

/// <summary>Partners outside the app: each is asked once for its HTTP/2 address, and has HTTP/1.1 only when it does not say.</summary>
public sealed class RemotePartnerAddresses : PartnerAddresses
{
    private const int MaxAnswerBytes = 4 * 1024;

    private static readonly TimeSpan s_timeOut = TimeSpan.FromSeconds(2);

    private readonly Uri[] _http1;
    private readonly Uri?[] _http2 = new Uri?[StepNames.Count];

    /// <summary>One address per step, first to last.</summary>
    public RemotePartnerAddresses(IReadOnlyList<Uri> http1)
    {
        _http1 = [.. http1];
    }

    public override Uri Http1(StepName step) => _http1[(int)step];

    public override Uri? Http2(StepName step) => _http2[(int)step];

    /// <summary>Asks the partners for their HTTP/2 addresses.</summary>
    public async Task DiscoverAsync(CancellationToken cancellationToken)
    {
        using var client = PartnerClient.New(1, MaxAnswerBytes);
        foreach (var group in StepNames.All.GroupBy(Http1))
        {
            var http2 = await AskAsync(client, group.Key, cancellationToken).ConfigureAwait(false);
            foreach (var step in group)
            {
                _http2[(int)step] = http2;
            }
        }
    }

    private static async Task<Uri?> AskAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeOut.CancelAfter(s_timeOut);
        try
        {
            var answer = await client.GetFromJsonAsync<Greeting>(address, timeOut.Token).ConfigureAwait(false);
            return Uri.TryCreate(answer?.Http2Url, UriKind.Absolute, out var http2) && http2.Scheme == Uri.UriSchemeHttp ? http2 : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException or NotSupportedException)
        {
            // No answer, or another one: a partner that speaks HTTP/1.1 only.
            return null;
        }
    }

    private sealed record Greeting(string? Http2Url);
}
