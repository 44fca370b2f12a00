using System.Security.Cryptography;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Workloads.Cpu;

/// <summary>
/// A step that computes instead of waiting: SHA-256 over 64 MiB of seeded bytes, once an order. Its async half is the same code, since
/// there is nothing to wait for: whoever awaits it computes.
/// </summary>
internal sealed class HashingPartner : PartnerGateway
{
    private const int BlockBytes = 1 << 20;
    private const int Blocks = 64;

    private readonly byte[] _block = new byte[BlockBytes];
    private readonly EngineClock _clock;

    public HashingPartner(long seed, EngineClock clock)
    {
        _clock = clock;
        new Random((int)OrderRandom.Bits(seed, 0)).NextBytes(_block);
    }

    public override StepOutcome Call(PartnerCall call)
    {
        if (call.Step == StepName.Payment)
        {
            Hash(call.Bits);
        }

        return new StepOutcome(_clock.NowMs);
    }

    public override ValueTask<StepOutcome> CallAsync(PartnerCall call) => new(Call(call));

    // The order's own bits go first, so that no two orders hash the same bytes.
    private void Hash(ulong bits)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(bits));
        for (var block = 0; block < Blocks; block++)
        {
            hash.AppendData(_block);
        }

        hash.GetHashAndReset();
    }
}
