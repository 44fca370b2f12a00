using LiveDashboard.Lab.Scenario;

namespace LiveDashboard.Lab.Tests.Scenario;

public sealed class LaneSpecTests
{
    [Theory]
    [InlineData("async")]
    [InlineData("blocking:workers=100")]
    [InlineData("blocking-pool:minThreads=100")]
    [InlineData("async-limit:limit=50")]
    [InlineData("async:workers=8:cores=1")]
    public void Lane_AsItIsWritten_IsReadAndWrittenTheSame(string text)
    {
        var lane = LaneSpec.Parse(text, out var problem);

        Assert.Null(problem);
        Assert.Equal(text, lane!.ToString());
    }

    [Theory]
    [InlineData("fast", "variant")]
    [InlineData("", "variant")]
    [InlineData("async:workers", "workers=8")]
    [InlineData("async:workers=many", "workers=many")]
    [InlineData("async:workers=0", "1 to 512")]
    [InlineData("async:workers=513", "1 to 512")]
    [InlineData("async:speed=9", "speed")]
    [InlineData("one-thread:workers=2", "cores")]
    [InlineData("async:cores=2", "1 to 1")]
    [InlineData("async:minThreads=9", "minThreads")]
    [InlineData("async-pool:minThreads=1001", "1 to 1,000")]
    [InlineData("blocking:workers=99999999999", "99999999999")]
    public void Lane_ThatIsWrong_IsRefusedByName(string text, string named)
    {
        Assert.Null(LaneSpec.Parse(text, out var problem));
        Assert.StartsWith("lanes: ", problem, StringComparison.Ordinal);
        Assert.Contains(named, problem, StringComparison.Ordinal);
    }
}
