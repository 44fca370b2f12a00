using LiveDashboard.Orders.Measurement;

namespace LiveDashboard.Orders.Tests.Measurement;

public sealed class ProcessSamplerTests : IDisposable
{
    private readonly ProcessSampler _sampler = new();

    public void Dispose() => _sampler.Dispose();

    [Fact]
    public void FirstLook_KnowsThreadsAndMemoryAndNoShareYet()
    {
        var use = _sampler.Read(50_000);

        Assert.Equal(0, use.CpuShare);
        Assert.True(use.Threads > 1);
        Assert.True(use.WorkingSetBytes > 1_000_000);
    }

    [Fact]
    public void WithinASecond_IsNotLookedAtAgain()
    {
        var first = _sampler.Read(50_000);

        Assert.Same(first, _sampler.Read(50_999));
        Assert.NotSame(first, _sampler.Read(51_000));
    }

    [Fact]
    public void Share_IsTimeSpentOfTimePassed()
    {
        _sampler.Read(50_000);
        Spin();

        // The process spent real time; the longer the time that is said to have passed, the smaller its share.
        var share = _sampler.Read(50_000 + 100_000).CpuShare;

        Assert.InRange(share, 0.0001, 0.5);
    }

    private static void Spin()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var until = process.TotalProcessorTime + TimeSpan.FromMilliseconds(60);
        while (process.TotalProcessorTime < until)
        {
            process.Refresh();
        }
    }
}
