using System.Buffers.Binary;
using System.Text.Json;

namespace LiveDashboard.Lab.Lanes;

/// <summary>
/// Frames over a pipe: a length of four bytes, little-endian, and as much JSON. Reads and writes block their thread and never use the pool,
/// which a lane may have starved.
/// </summary>
internal sealed class FrameStream(Stream stream)
{
    /// <summary>The longest frame, in bytes.</summary>
    public const int MaxBytes = 4 << 20;

    private const int HeadBytes = sizeof(int);

    private readonly Lock _writing = new();

    /// <summary>Writes a frame.</summary>
    public void Write(LaneFrame frame)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(frame, LaneJson.Default.LaneFrame);
        Span<byte> head = stackalloc byte[HeadBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, body.Length);
        lock (_writing)
        {
            stream.Write(head);
            stream.Write(body);
            stream.Flush();
        }
    }

    /// <summary>Reads the next frame; null at the end of the pipe.</summary>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    public LaneFrame? Read()
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        if (stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > MaxBytes)
        {
            throw new InvalidDataException($"A frame may have 0 to {MaxBytes} bytes; this one says {length}.");
        }

        var body = new byte[length];
        if (stream.ReadAtLeast(body, length, throwOnEndOfStream: false) < length)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, LaneJson.Default.LaneFrame) ?? throw new InvalidDataException("A frame is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("A frame is not JSON.", exception);
        }
    }
}
