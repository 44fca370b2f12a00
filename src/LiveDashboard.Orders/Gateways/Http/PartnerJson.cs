using System.Text;
using System.Text.Json;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>Reads what a partner tells of itself, its greeting and its ledger, as JSON.</summary>
internal static class PartnerJson
{
    private const string KeyHeader = "Partners-Key";

    /// <summary>Sends a GET and reads the answer; JSON is UTF-8 (RFC 8259), whatever charset the answer names.</summary>
    /// <returns>The value; null when the answer is the JSON null.</returns>
    /// <exception cref="HttpRequestException">No answer, a status that is no success, or a body over the client's limit.</exception>
    /// <exception cref="JsonException">The body is something else.</exception>
    public static async Task<T?> GetAsync<T>(HttpClient client, Uri address, string? key, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        AddKey(request, key);
        using var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var start = body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return JsonSerializer.Deserialize<T>(body.AsSpan(start), JsonSerializerOptions.Web);
    }

    /// <summary>Adds the partner's secret, where it has one.</summary>
    public static void AddKey(HttpRequestMessage request, string? key)
    {
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation(KeyHeader, key);
        }
    }
}
