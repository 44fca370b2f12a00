using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Tests.Components.Presentation;

/// <summary>A number is read as the screens write it, or not at all: nothing typed becomes another number.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData(" 15 ", 15L)]
    [InlineData("1500", 1_500L)]
    [InlineData("1,500", 1_500L)]
    [InlineData("9,007,199,254,740,991", 9_007_199_254_740_991)]
    [InlineData("1,5", null)]
    [InlineData("2,50", null)]
    [InlineData("1,5000", null)]
    [InlineData("1500,000", null)]
    [InlineData(",500", null)]
    [InlineData("1,", null)]
    [InlineData("1.5", null)]
    [InlineData("1 500", null)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData("1e3", null)]
    [InlineData("٣", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    public void Whole_IsReadAsItIsWritten(string text, long? value) => Assert.Equal(value, NumberText.Whole(text));

    [Theory]
    [InlineData("2.5", 2.5)]
    [InlineData(" 100 ", 100.0)]
    [InlineData("0.125", 0.125)]
    [InlineData("2,5", null)]
    [InlineData(".5", null)]
    [InlineData("5.", null)]
    [InlineData("1,000.5", null)]
    [InlineData("-0.5", null)]
    [InlineData("1e1", null)]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    public void Real_HasAPointBeforeItsDecimals(string text, double? value) => Assert.Equal(value, NumberText.Real(text));

    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(600_000)]
    [InlineData(9_007_199_254_740_991)]
    public void Whole_OfWhatTheScreensWrite_IsTheSameNumber(long number) => Assert.Equal(number, NumberText.Whole(DisplayText.Count(number)));
}
