using System.Buffers.Binary;

namespace LiveDashboard.Orders.Salvage;

/// <summary>
/// Finds commits that a damaged write-ahead log has lost. SQLite reads the log up to the first frame whose checksum does
/// not match and silently skips the rest; right after a crash that is one unfinished commit, but two commits behind such
/// a frame mean that acknowledged ones are gone. The layout is in sqlite.org/fileformat2.html, "The Write-Ahead Log".
/// </summary>
internal static class LogCheck
{
    /// <summary>Bytes before the first frame.</summary>
    public const int HeaderBytes = 32;

    /// <summary>Bytes before the page in a frame.</summary>
    public const int FrameHeaderBytes = 24;

    private const uint BigEndianMagic = 0x377f0683;
    private const uint LittleEndianMagic = 0x377f0682;

    // The last commit may have been half written when the machine stopped, whatever order its pages reached the disk in.
    private const int UnfinishedCommits = 1;

    /// <summary>Whether commits that had been acknowledged can no longer be read from the log.</summary>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public static bool LosesCommits(string log)
    {
        if (!File.Exists(log))
        {
            return false;
        }

        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderBytes];
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || file.Length < HeaderBytes + FrameHeaderBytes)
        {
            return false;
        }

        return SumOf(header) is not { } sum || LosesCommits(file, header, sum);
    }

    /// <summary>Whether the log exists and holds at least one frame.</summary>
    public static bool HoldsFrames(string log) => File.Exists(log) && new FileInfo(log).Length >= HeaderBytes + FrameHeaderBytes;

    /// <summary>The checksum that seeds the first frame's; null when the header is damaged.</summary>
    public static (uint, uint)? SumOf(byte[] header)
    {
        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        var sum = (0u, 0u);
        Add(header.AsSpan(0, 24), magic == BigEndianMagic, ref sum);
        return magic is BigEndianMagic or LittleEndianMagic && Fits(header.AsSpan(24), sum) ? sum : null;
    }

    /// <summary>Whether a frame follows the previous ones, whose running checksum it continues.</summary>
    public static bool IsNext(byte[] frame, byte[] header, ref (uint, uint) sum)
    {
        var isBigEndian = BinaryPrimitives.ReadUInt32BigEndian(header) == BigEndianMagic;
        Add(frame.AsSpan(0, 8), isBigEndian, ref sum);
        Add(frame.AsSpan(FrameHeaderBytes), isBigEndian, ref sum);
        return IsOfLog(frame, header) && Fits(frame.AsSpan(16), sum);
    }

    /// <summary>Whether a frame was written since the log was last restarted.</summary>
    public static bool IsOfLog(byte[] frame, byte[] header) => header.AsSpan(16, 8).SequenceEqual(frame.AsSpan(8, 8));

    private static bool LosesCommits(FileStream file, byte[] header, (uint, uint) sum)
    {
        var frame = new byte[FrameHeaderBytes + BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8))];
        var (isBroken, lost) = (false, 0);
        while (file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            isBroken = isBroken || !IsNext(frame, header, ref sum);

            // A frame that ends a commit carries the size of the file after it. Frames of an earlier log carry another salt.
            var endsCommit = BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0;
            lost += isBroken && IsOfLog(frame, header) && endsCommit ? 1 : 0;
        }

        return lost > UnfinishedCommits;
    }

    private static bool Fits(ReadOnlySpan<byte> stored, (uint First, uint Second) sum) =>
        BinaryPrimitives.ReadUInt32BigEndian(stored) == sum.First && BinaryPrimitives.ReadUInt32BigEndian(stored[4..]) == sum.Second;

    private static void Add(ReadOnlySpan<byte> bytes, bool isBigEndian, ref (uint First, uint Second) sum)
    {
        var (first, second) = sum;
        for (var at = 0; at < bytes.Length; at += 8)
        {
            first += Word(bytes[at..], isBigEndian) + second;
            second += Word(bytes[(at + 4)..], isBigEndian) + first;
        }

        sum = (first, second);
    }

    private static uint Word(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
