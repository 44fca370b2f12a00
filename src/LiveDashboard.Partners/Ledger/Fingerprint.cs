using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveDashboard.Partners.Ledger;

/// <summary>The first 128 bits of a text's SHA-256: sixteen bytes instead of up to 255.</summary>
/// <remarks>
/// 128 bits keep the odds of a collision among a billion below 1e-20, and SHA-256 keeps callers from constructing one; it costs
/// half a microsecond of a call's fifty. Two ulongs, since a UInt128 is aligned to 16 bytes and would enlarge each dictionary entry.
/// </remarks>
internal readonly record struct Fingerprint(ulong High, ulong Low)
{
    private const int MaxLength = 512;

    /// <summary>The fingerprint of an ASCII text of at most 512 characters.</summary>
    public static Fingerprint Of(string text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxLength);

        Span<byte> bytes = stackalloc byte[MaxLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.ASCII.GetBytes(text, bytes)], hash);
        return new Fingerprint(BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]));
    }

    // The bits are uniform already; mixing them again would be wasted work.
    public override int GetHashCode() => (int)Low;
}
