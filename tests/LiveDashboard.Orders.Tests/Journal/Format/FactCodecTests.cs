using System.Buffers;
using CsCheck;
using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Journal.Format;

public sealed class FactCodecTests
{
    private const long BaseAt = 1_790_000_000_000;

    private static readonly Gen<Fact> s_fact =
        from type in Gen.Int[1, 14]
        from order in Gen.Long[0, OrderId.MaxValue]
        from at in Gen.Long[0, 1_000_000]
        from step in Gen.Int[0, 3]
        from attempt in Gen.Byte
        from mode in Gen.Int[0, 2]
        from reason in Gen.Int[0, 9]
        from worker in Gen.Short[0, 512]
        from numbers in Gen.Int[0, int.MaxValue].Array[4]
        from transport in Gen.Int[0, 1]
        select new Fact
        {
            Type = (FactType)type,
            Order = new OrderId(order),
            At = BaseAt + at,
            Step = (StepName)step,
            Attempt = attempt,
            Mode = mode == 0 ? null : (ExecutionMode)(mode - 1),
            Reason = (FailureReason)reason,
            Worker = worker,
            Thread = numbers[0],
            DurationMs = numbers[1],
            ResumeMs = numbers[2],
            Count = numbers[3],
            Transport = (KitchenTransport)transport,
        };

    [Fact]
    public void Decode_OfEncoded_GivesTheSameFacts() => s_fact.List[1, 50].Sample(facts =>
    {
        var output = new ArrayBufferWriter<byte>();
        var previous = default(FactPrevious);
        FactCodec.Encode(facts.ToArray(), BaseAt, ref previous, output);

        var decoded = new Fact[facts.Count];
        FactCodec.Decode(output.WrittenSpan, BaseAt, decoded);

        Assert.Equal(facts, decoded);
    });

    [Fact]
    public void Encode_OfAnOrdersUsualLife_TakesAboutTwelveBytesAFact()
    {
        var facts = Enumerable.Range(0, 1000).Select(index => new Fact
        {
            Type = FactType.StepCompleted,
            Order = new OrderId(500_000 + ((index * 7919) % 10_000)),
            At = BaseAt + (index / 10),
            Attempt = 1,
            Mode = ExecutionMode.Async,
            Worker = (short)(1 + (index % 8)),
            Thread = 20 + (index % 8),
            DurationMs = 5000,
        }).ToArray();
        var output = new ArrayBufferWriter<byte>();
        var previous = default(FactPrevious);

        FactCodec.Encode(facts, BaseAt, ref previous, output);

        Assert.InRange(output.WrittenCount / (double)facts.Length, 6, 12);
    }

    [Fact]
    public void Checksum_OfOneChangedBit_Differs()
    {
        var data = Enumerable.Range(0, 100).Select(value => (byte)value).ToArray();
        var before = FactCodec.Checksum(data);

        data[57] ^= 4;

        Assert.NotEqual(before, FactCodec.Checksum(data));
    }

    /// <summary>The example of docs/journal-format.md, fact by fact.</summary>
    [Fact]
    public void Encode_OfTheExampleInTheDocs_GivesItsBytes()
    {
        Fact[] facts =
        [
            new() { Type = FactType.OrderAccepted, Order = new OrderId(1001), At = BaseAt },
            new() { Type = FactType.OrderStarted, Order = new OrderId(1001), At = BaseAt + 3, Attempt = 1, Mode = ExecutionMode.Async, Worker = 2, Thread = 17 },
            new()
            {
                Type = FactType.StepFailed, Order = new OrderId(1001), At = BaseAt + 2007, Attempt = 1, Mode = ExecutionMode.Async, Reason = FailureReason.NoAnswer,
                Worker = 2, Thread = 17, DurationMs = 2000, ResumeMs = 4,
            },
            new()
            {
                Type = FactType.StepCompleted, Step = StepName.Courier, Order = new OrderId(1000), At = BaseAt + 2012, Attempt = 1, Mode = ExecutionMode.Blocking,
                Worker = 3, Thread = 18, DurationMs = 1000,
            },
        ];
        var output = new ArrayBufferWriter<byte>();
        var previous = default(FactPrevious);

        FactCodec.Encode(facts, BaseAt, ref previous, output);

        Assert.Equal("01D20F0000000000" + "03000602110000" + "8600A81F0211D00F0401010300" + "65010A0312E80700", Convert.ToHexString(output.WrittenSpan));
        Assert.Equal(0x5FA36FF3u, FactCodec.Checksum(output.WrittenSpan));
    }
}
