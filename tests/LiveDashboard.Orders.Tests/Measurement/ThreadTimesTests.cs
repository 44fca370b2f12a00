using System.Text;
using LiveDashboard.Orders.Measurement;

namespace LiveDashboard.Orders.Tests.Measurement;

public sealed class ThreadTimesTests
{
    [Theory]
    [InlineData("17 (waiter 3) S 1 17 17 0 -1 4194368 118 0 0 0 40 2 0 0 20 0 31 0", "waiter 3", 42)]
    [InlineData("18 (a) b (c)) R 1 17 17 0 -1 4194368 118 0 0 0 7 0 0 0 20 0 31 0", "a) b (c)", 7)]
    public void Line_TellsNameAndTicks(string line, string name, long ticks)
    {
        Assert.True(ThreadTimes.TryParse(Encoding.UTF8.GetBytes(line), out var found, out var spent));

        Assert.Equal((name, ticks), (Encoding.UTF8.GetString(found), spent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("17 (waiter 3)")]
    [InlineData("17 (waiter 3) S 1 17")]
    public void LineCutShort_IsLeftOut(string line) =>
        Assert.False(ThreadTimes.TryParse(Encoding.UTF8.GetBytes(line), out _, out _));

    [Fact]
    public void OwnProcess_HasThreadsAndNeverLessThanNothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Threads are told apart by name on Linux only.");
        var times = new ThreadTimes();

        times.Read(1_000);
        var use = times.Read(1_000);

        Assert.True(times.Count > 1);
        Assert.True(use.Workers >= 0 && use.Journal >= 0 && use.TimingWheel >= 0);
    }
}
