namespace LiveDashboard.Orders.Journal.Format;

/// <summary>Writes numbers in 7-bit groups, least significant first; signed ones zigzag-encoded (the layout of Protocol Buffers).</summary>
internal ref struct VarintWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;

    public int Written { get; private set; }

    public void Byte(byte value) => _target[Written++] = value;

    public void Unsigned(ulong value)
    {
        while (value >= 0x80)
        {
            _target[Written++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _target[Written++] = (byte)value;
    }

    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));
}
