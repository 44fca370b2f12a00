using System.Diagnostics.CodeAnalysis;
using LiveDashboard.Web.Endpoints.Problems;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The name a caller gives a command, so that sending it twice does it once.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    public const string Rule = "Must be 1 to 255 visible ASCII characters.";

    private const int MaxLength = 255;

    /// <summary>Reads the header; false when it is there and wrong.</summary>
    public static bool TryRead(HttpRequest request, out string? key, [NotNullWhen(false)] out IResult? problem)
    {
        key = null;
        problem = null;
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return true;
        }

        if (values.Count != 1 || !IsValid(values[0]))
        {
            problem = Problem.Create(400, Header, Rule);
            return false;
        }

        key = values[0];
        return true;
    }

    public static bool IsValid([NotNullWhen(true)] string? key) =>
        key is { Length: >= 1 and <= MaxLength } && !key.AsSpan().ContainsAnyExceptInRange('!', '~');
}
