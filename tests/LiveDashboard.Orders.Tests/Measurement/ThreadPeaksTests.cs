using LiveDashboard.Orders.Measurement;

namespace LiveDashboard.Orders.Tests.Measurement;

public sealed class ThreadPeaksTests
{
    private readonly ThreadPeaks _peaks = new();

    public ThreadPeaksTests()
    {
        _peaks.Record(10_100, 20);
        _peaks.Record(10_900, 31);
        _peaks.Record(12_500, 24);
    }

    [Theory]
    [InlineData(10_000, 12_999, 31)]
    [InlineData(12_000, 12_100, 24)]
    [InlineData(11_020, 11_040, 31)]
    [InlineData(15_000, 15_001, 24)]
    [InlineData(9_000, 9_999, 0)]
    public void Between_IsTheMostThatWasSeenOrTheLastCountBefore(long from, long to, int threads) => Assert.Equal(threads, _peaks.Between(from, to));
}
