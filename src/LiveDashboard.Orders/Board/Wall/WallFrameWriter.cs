using System.Buffers;
using System.Buffers.Binary;

namespace LiveDashboard.Orders.Board.Wall;

/// <summary>
/// Writes frames for the browser, little-endian: kind (1 byte: 0 changes, 1 whole), orders per cell (2), the board's first
/// order (8, IEEE double), orders on the board (8, double), first cell (4), cells (4), then the cells. Whole: 4 bits a cell,
/// the lower half of a byte first. Changes, in order: the gap from the previous cell, times 16, plus the cell's value, in
/// groups of 7 bits, lowest first. A value is the stage (3 bits) and a mark (1 bit): an order of the cell failed, or, where a
/// cell is one order at a partner, it queues there.
/// </summary>
internal static class WallFrameWriter
{
    public const int HeaderLength = 27;

    private const int LongestChange = 5;

    /// <summary>Length of a whole level, in bytes.</summary>
    public static int WholeLength(int cells) => HeaderLength + ((cells + 1) / 2);

    /// <summary>Writes every cell.</summary>
    public static byte[] Whole(in WallWindow picture, ReadOnlySpan<byte> cells)
    {
        var bytes = new byte[WholeLength(cells.Length)];
        WriteHeader(bytes, 1, picture);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            bytes[HeaderLength + (cell >> 1)] |= (byte)(cells[cell] << ((cell & 1) << 2));
        }

        return bytes;
    }

    /// <summary>Writes the changed cells, given by their place in the window, in order; null when a whole level is smaller.</summary>
    public static byte[]? Changes(in WallWindow picture, ReadOnlySpan<int> changed, ReadOnlySpan<byte> cells)
    {
        var room = WholeLength(cells.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(room + LongestChange);
        try
        {
            WriteHeader(buffer, 0, picture);
            var (length, previous) = (HeaderLength, 0);
            foreach (var cell in changed)
            {
                for (var rest = ((uint)(cell - previous) << 4) | cells[cell]; ; rest >>= 7)
                {
                    buffer[length++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
                    if (rest < 0x80)
                    {
                        break;
                    }
                }

                if (length > room)
                {
                    return null;
                }

                previous = cell;
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void WriteHeader(Span<byte> bytes, byte kind, in WallWindow picture)
    {
        bytes[0] = kind;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[1..], (ushort)picture.OrdersPerCell);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[3..], picture.FirstOrder);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[11..], picture.Orders);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[19..], (uint)picture.FirstCell);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[23..], (uint)picture.Cells);
    }
}
