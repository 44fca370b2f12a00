namespace LiveDashboard.Orders.Journal.Format;

/// <summary>Reads what <see cref="VarintWriter"/> wrote.</summary>
internal ref struct VarintReader(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private int _read;

    public byte Byte() => _source[_read++];

    public ulong Unsigned()
    {
        var value = 0UL;
        var shift = 0;
        byte part;
        do
        {
            part = _source[_read++];
            value |= (ulong)(part & 0x7F) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);

        return value;
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }
}
