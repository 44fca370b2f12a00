using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Tests.Components.Presentation;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData(-5, "0 ms")]
    [InlineData(0.4, "0 ms")]
    [InlineData(16, "16 ms")]
    [InlineData(999.4, "999 ms")]
    [InlineData(999.6, "1.0 s")]
    [InlineData(3_100, "3.1 s")]
    [InlineData(59_940, "59.9 s")]
    [InlineData(59_960, "1 min")]
    [InlineData(130_000, "2 min 10 s")]
    [InlineData(3_599_600, "1 h")]
    [InlineData(12_480_000, "3 h 28 min")]
    [InlineData(7_200_000, "2 h")]
    [InlineData(180_000_000, "2 d 2 h")]
    [InlineData(172_800_000, "2 d")]
    public void Duration_ReadsAsPeopleSayIt(double milliseconds, string words) => Assert.Equal(words, DisplayText.Duration(milliseconds));

    [Theory]
    [InlineData(-3, "0 s ago")]
    [InlineData(0.9, "0 s ago")]
    [InlineData(23.4, "23 s ago")]
    [InlineData(59.96, "59 s ago")]
    [InlineData(60, "1 min ago")]
    [InlineData(130.6, "2 min 10 s ago")]
    public void Age_IsInWholeSeconds(double seconds, string words) => Assert.Equal(words, DisplayText.Ago(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Duration_NotMeasured_IsADash() => Assert.Equal("-", DisplayText.Duration(null));

    [Theory]
    [InlineData(3.14, "3.1 s")]
    [InlineData(12.4, "12 s")]
    [InlineData(59.7, "1 min")]
    [InlineData(12_480, "3 h 28 min")]
    public void Prediction_FromTenSecondsOn_HasNoTenths(double seconds, string words) =>
        Assert.Equal(words, DisplayText.About(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(40, "40 ms")]
    [InlineData(100, "0.1 s")]
    [InlineData(1_040, "1 s")]
    [InlineData(1_851, "1.9 s")]
    [InlineData(59_940, "59.9 s")]
    [InlineData(130_000, "2 min 10 s")]
    public void Guess_IsNeverFinerThanItCanBeKnown(double milliseconds, string words) => Assert.Equal(words, DisplayText.Roughly(milliseconds));

    [Theory]
    [InlineData(0, 10, "0 %")]
    [InlineData(3, 0, "0 %")]
    [InlineData(1, 10_000, "<1 %")]
    [InlineData(9_999, 10_000, ">99 %")]
    [InlineData(10_000, 10_000, "100 %")]
    [InlineData(326, 1_000, "33 %")]
    public void Share_NeverRoundsSomethingToNothingOrToAll(long part, long whole, string words) => Assert.Equal(words, DisplayText.Share(part, whole));

    [Theory]
    [InlineData(0, 10, "0 %")]
    [InlineData(1, 10_000, "<0.1 %")]
    [InlineData(9_999, 10_000, ">99.9 %")]
    [InlineData(7, 7, "100 %")]
    [InlineData(3_264, 10_000, "32.6 %")]
    public void FineShare_NeverRoundsSomethingToNothingOrToAll(long part, long whole, string words) =>
        Assert.Equal(words, DisplayText.FineShare(part, whole));

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1_500, "1.5k")]
    [InlineData(10_000, "10k")]
    [InlineData(2_000_000, "2M")]
    public void ShortCount_TakesTheLeastRoom(long count, string words) => Assert.Equal(words, DisplayText.Short(count));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.94, "0.9")]
    [InlineData(719.4, "719")]
    [InlineData(12_345, "12,345")]
    public void Rate_BelowTen_HasATenth(double perSecond, string words) => Assert.Equal(words, DisplayText.Rate(perSecond));

    [Theory]
    [InlineData(2_000, "2 s")]
    [InlineData(200, "0.2 s")]
    public void SetTime_HasNoEmptyDecimals(long milliseconds, string words) => Assert.Equal(words, DisplayText.Seconds(milliseconds));

    [Theory]
    [InlineData(1, "1 waiter")]
    [InlineData(1_024, "1,024 waiters")]
    public void Count_OfOne_IsSingular(long count, string words) => Assert.Equal(words, DisplayText.Count(count, "waiter", "waiters"));

    [Theory]
    [InlineData(640, "640 B")]
    [InlineData(12_440, "12.4 KB")]
    [InlineData(241_400_000, "241 MB")]
    [InlineData(1_500_000_000, "1.5 GB")]
    public void Bytes_AreToldInTheUnitThatFits(double bytes, string words) => Assert.Equal(words, DisplayText.Bytes(bytes));
}
