using System.Buffers;
using System.Numerics;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.Format;

/// <summary>
/// Packs facts for the disk, about ten bytes each: a head byte, then variable-length numbers, with order and time written as
/// the difference to the previous fact. Format 1; a change of the layout requires a new number.
/// </summary>
internal static class FactCodec
{
    /// <summary>The layout currently written.</summary>
    public const int Format = 1;

    private const int MaxBytesPerFact = 64;
    private const byte HasExtra = 0x80;
    private const byte IsBlocking = 0x40;

    /// <summary>Writes the facts; times count from <paramref name="baseAt"/>.</summary>
    public static void Encode(ReadOnlySpan<Fact> facts, long baseAt, ref FactPrevious previous, ArrayBufferWriter<byte> output)
    {
        if (previous.At == 0)
        {
            previous.At = baseAt;
        }

        foreach (ref readonly var fact in facts)
        {
            var writer = new VarintWriter(output.GetSpan(MaxBytesPerFact));
            // Facts of a worker have a mode, others do not: only exceptions to that are written.
            var extra = fact.Attempt != FirstAttempt(fact.Type) || fact.Reason != FailureReason.None || fact.Count + fact.Answer != 0 ||
                fact.Mode is null == (fact.Worker != 0) || fact.Transport != KitchenTransport.Http;
            var blocking = fact.Mode == ExecutionMode.Blocking ? IsBlocking : 0;
            writer.Byte((byte)((byte)fact.Type | ((byte)fact.Step << 4) | blocking | (extra ? HasExtra : 0)));
            writer.Signed(fact.Order.Value - previous.Order);
            writer.Signed(fact.At - previous.At);
            writer.Unsigned((ulong)fact.Worker);
            writer.Unsigned((ulong)fact.Thread);
            writer.Unsigned((ulong)fact.DurationMs);
            writer.Unsigned((ulong)fact.ResumeMs);
            if (extra)
            {
                writer.Byte((byte)((fact.Mode is null ? 0 : (byte)fact.Mode.Value + 1) | ((byte)fact.Transport << 2)));
                writer.Byte(fact.Attempt);
                writer.Byte((byte)fact.Reason);
                writer.Unsigned((ulong)(fact.Count + fact.Answer));
            }

            previous.Order = fact.Order.Value;
            previous.At = fact.At;
            output.Advance(writer.Written);
        }
    }

    /// <summary>Decodes as many facts as <paramref name="facts"/> holds.</summary>
    public static void Decode(ReadOnlySpan<byte> data, long baseAt, Span<Fact> facts)
    {
        var reader = new VarintReader(data);
        var order = 0L;
        var at = baseAt;
        for (var index = 0; index < facts.Length; index++)
        {
            var head = reader.Byte();
            order += reader.Signed();
            at += reader.Signed();
            var worker = (short)reader.Unsigned();
            var thread = (int)reader.Unsigned();
            var duration = (int)reader.Unsigned();
            var resume = (int)reader.Unsigned();
            var type = (FactType)(head & 15);
            var modeAndTransport = worker == 0 ? 0 : (head & IsBlocking) != 0 ? (int)ExecutionMode.Blocking + 1 : (int)ExecutionMode.Async + 1;
            var attempt = FirstAttempt(type);
            var reason = FailureReason.None;
            var count = 0;
            if ((head & HasExtra) != 0)
            {
                modeAndTransport = reader.Byte();
                attempt = reader.Byte();
                reason = (FailureReason)reader.Byte();
                count = (int)reader.Unsigned();
            }

            facts[index] = new Fact
            {
                Type = type,
                Step = (StepName)((head >> 4) & 3),
                Order = new OrderId(order),
                At = at,
                Worker = worker,
                Thread = thread,
                DurationMs = duration,
                ResumeMs = resume,
                Mode = (modeAndTransport & 3) == 0 ? null : (ExecutionMode)((modeAndTransport & 3) - 1),
                Transport = (KitchenTransport)((modeAndTransport >> 2) & 1),
                Attempt = attempt,
                Reason = reason,
                // Of a failure it is the answer: the type tells which of the two is read back.
                Count = count,
            };
        }
    }

    /// <summary>CRC-32C (Castagnoli) of the packed bytes.</summary>
    public static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        while (data.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BitConverter.ToUInt64(data));
            data = data[sizeof(ulong)..];
        }

        foreach (var value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }

    private static byte FirstAttempt(FactType type) =>
        type is FactType.OrderStarted or FactType.StepStarted or FactType.StepCompleted or FactType.StepFailed or FactType.OrderCompleted
            ? (byte)1
            : (byte)0;
}
