using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveDashboard.Partners.Kitchen;

/// <summary>Draws for calls that carry none, derived from the key: the same call always has the same fate.</summary>
internal static class KeyRandom
{
    public static double Latency(string key) => Draw(key, 0);

    public static double Fate(string key) => Draw(key, sizeof(ulong));

    private static double Draw(string key, int offset)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes(key), hash);

        // The top 53 bits: every value below 1 that a double holds exactly.
        return (BinaryPrimitives.ReadUInt64LittleEndian(hash[offset..]) >> 11) * (1.0 / (1UL << 53));
    }
}
