using System.Globalization;
using System.Net;

namespace LiveDashboard.Orders.Model.Facts;

/// <summary>HTTP statuses as people read them.</summary>
public static class HttpStatus
{
    private const int Lowest = 100;
    private const int Highest = 999;
    private const int TooEarly = 425;

    private static readonly string?[] s_texts = new string?[Highest + 1];

    /// <summary>Number and phrase such as "502 Bad Gateway"; the number alone where no phrase is registered for it.</summary>
    /// <param name="status">The status.</param>
    public static string Text(int status) => status is < Lowest or > Highest
        ? status.ToString(CultureInfo.InvariantCulture)
        : s_texts[status] ??= string.Create(CultureInfo.InvariantCulture, $"{status} {Phrase(status)}").TrimEnd();

    private static string? Phrase(int status)
    {
        if (status == TooEarly)
        {
            // RFC 8470; the framework has no phrase for it.
            return "Too Early";
        }

        using var answer = new HttpResponseMessage((HttpStatusCode)status);
        return answer.ReasonPhrase;
    }
}
