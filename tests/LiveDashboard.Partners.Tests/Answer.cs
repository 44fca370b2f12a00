using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveDashboard.Partners.Tests;

/// <summary>Reads what the partners answered.</summary>
internal static class Answer
{
    public static async Task<T> ReadAsync<T>(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var value = await response.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
        Assert.NotNull(value);
        return value;
    }

    /// <summary>The fields that a 400 problem names, each with its first message.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FaultsAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return problem.GetProperty("errors").EnumerateObject().ToDictionary(field => field.Name, field => field.Value[0].GetString() ?? "");
    }

    public static bool IsReplayed(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";
}
