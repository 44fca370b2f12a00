using LiveDashboard.Orders.Journal;
using Microsoft.Extensions.Time.Testing;

namespace LiveDashboard.Orders.Tests.Journal;

/// <summary>Who reads the journal's file without end is told of once, and again when that ends.</summary>
public sealed class LogWatchTests
{
    private const long Much = 4_097; // pages, one more than 16 MiB

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Log_ThatStaysBehind_IsToldAfterAMinuteAndAgainWhenItEnds()
    {
        var watch = new LogWatch(_time);

        Assert.Null(watch.Take(Much, 0));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(watch.Take(Much * 2, 5));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(watch.Take(Much * 2, 5));
        Assert.Null(watch.Take(Much * 3, 5));
        Assert.False(watch.Take(Much * 3, Much * 3));
        Assert.Null(watch.Take(0, 0));
    }

    [Theory]
    [InlineData(Much, 1)]
    [InlineData(Much * 9, (Much * 9) - 4_096)]
    [InlineData(-1, -1)]
    public void Log_ThatIsLittleBehind_IsNeverTold(long logged, long moved)
    {
        var watch = new LogWatch(_time);

        Assert.Null(watch.Take(logged, moved));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Null(watch.Take(logged, moved));
    }

    [Fact]
    public void Log_ThatCatchesUpMeanwhile_BeginsItsMinuteAnew()
    {
        var watch = new LogWatch(_time);

        Assert.Null(watch.Take(Much, 0));
        _time.Advance(TimeSpan.FromSeconds(50));
        Assert.Null(watch.Take(Much, Much));
        Assert.Null(watch.Take(Much, 0));
        _time.Advance(TimeSpan.FromSeconds(50));

        Assert.Null(watch.Take(Much, 0));
    }
}
