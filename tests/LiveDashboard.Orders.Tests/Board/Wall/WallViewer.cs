using System.Buffers.Binary;
using LiveDashboard.Orders.Board.Wall;

namespace LiveDashboard.Orders.Tests.Board.Wall;

/// <summary>Reads frames as a browser does, and knows only what it was sent.</summary>
internal sealed class WallViewer
{
    public byte[] Cells { get; private set; } = [];

    public int OrdersPerCell { get; private set; }

    public long FirstOrder { get; private set; }

    public long Orders { get; private set; }

    public long FirstCell { get; private set; }

    /// <summary>Whether the last frame stood alone.</summary>
    public bool WasWhole { get; private set; }

    /// <summary>Cells the last frame spoke of.</summary>
    public int Told { get; private set; }

    public void Take(byte[] frame)
    {
        WasWhole = frame[0] == 1;
        OrdersPerCell = BinaryPrimitives.ReadUInt16LittleEndian(frame.AsSpan(1));
        FirstOrder = (long)BinaryPrimitives.ReadDoubleLittleEndian(frame.AsSpan(3));
        Orders = (long)BinaryPrimitives.ReadDoubleLittleEndian(frame.AsSpan(11));
        FirstCell = BinaryPrimitives.ReadUInt32LittleEndian(frame.AsSpan(19));
        var cells = Cells;
        Array.Resize(ref cells, (int)BinaryPrimitives.ReadUInt32LittleEndian(frame.AsSpan(23)));
        Cells = cells;
        Told = WasWhole ? Cells.Length : 0;
        var (at, cell) = (WallFrameWriter.HeaderLength, 0);
        while (!WasWhole && at < frame.Length)
        {
            var (number, shift) = (0u, 0);
            do
            {
                number |= (uint)(frame[at] & 0x7F) << shift;
                shift += 7;
            }
            while (frame[at++] >= 0x80);

            cell += (int)(number >> 4);
            Cells[cell] = (byte)(number & 15);
            Told++;
        }

        for (var whole = 0; WasWhole && whole < Cells.Length; whole++)
        {
            Cells[whole] = (byte)((frame[at + (whole >> 1)] >> ((whole & 1) << 2)) & 15);
        }
    }
}
