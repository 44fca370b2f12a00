using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace LiveDashboard.Partners.Protocol;

/// <summary>The secret shared with callers; stored only as a hash, and compared in constant time.</summary>
internal sealed class CallerKey(string secret)
{
    public const string Header = "Partners-Key";

    /// <summary>What is allowed, for the error message.</summary>
    public const string Allowed = "1 to 255 visible ASCII characters";
    private const int MaxLength = 255;

    private static readonly SearchValues<char> s_visible =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    private readonly byte[] _hash = SHA256.HashData(Encoding.ASCII.GetBytes(secret));

    public static bool IsAllowed(string secret) =>
        secret.Length is > 0 and <= MaxLength && !secret.AsSpan().ContainsAnyExcept(s_visible);

    /// <summary>Whether the header occurs once and carries the secret.</summary>
    public bool Opens(StringValues header)
    {
        if (header is not [{ Length: > 0 and <= MaxLength } sent])
        {
            return false;
        }

        // Kestrel may have read bytes beyond ASCII as other characters; as '?' they must not match.
        Span<byte> bytes = stackalloc byte[MaxLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.ASCII.GetBytes(sent, bytes)], hash);
        return Ascii.IsValid(sent) && CryptographicOperations.FixedTimeEquals(hash, _hash);
    }
}
