using System.Buffers;
using LiveDashboard.Web.Endpoints.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>JSON bodies are UTF-8 (RFC 8259, 8.1) and not packed; what is sent otherwise is refused by name, not as broken JSON.</summary>
internal static class BodyEncoding
{
    private const string Identity = "identity";
    private const int SignatureBytes = 4;

    private static readonly string[] s_charsets = ["utf-8", "utf8", "us-ascii"];

    /// <summary>Why a body with these headers cannot be read, or null.</summary>
    public static ProblemHttpResult? Refuse(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var coding = request.Headers.ContentEncoding.ToString().Trim();
        if (coding.Length > 0 && !coding.Equals(Identity, StringComparison.OrdinalIgnoreCase))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = Identity;
            return Refused("Content-Encoding", $"The body is packed ({coding}); send it as it is, without Content-Encoding.");
        }

        var charset = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Charset).ToString() : "";
        return charset.Length == 0 || s_charsets.Contains(charset, StringComparer.OrdinalIgnoreCase)
            ? null
            : Refused("Content-Type", $"The body is announced as {charset}; send it in UTF-8.");
    }

    /// <summary>Why these bytes cannot be UTF-8, or null; a byte-order mark of UTF-8 is passed over.</summary>
    public static ProblemHttpResult? Refuse(ref ReadOnlySequence<byte> body)
    {
        Span<byte> first = stackalloc byte[SignatureBytes];
        var length = (int)Math.Min(SignatureBytes, body.Length);
        body.Slice(0, length).CopyTo(first);
        if (first is [0xEF, 0xBB, 0xBF, ..])
        {
            body = body.Slice(3);
            return null;
        }

        // JSON begins with an ASCII character, so a zero among the first four bytes tells the other encodings (RFC 4627, 3).
        return first is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] || first[..length].Contains((byte)0)
            ? Refused("Content-Type", "The body is UTF-16 or UTF-32; send it in UTF-8.")
            : null;
    }

    private static ProblemHttpResult Refused(string header, string message) =>
        Problem.Create(StatusCodes.Status415UnsupportedMediaType, header, message);
}
