using LiveDashboard.Web.Components.Layout;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class ConnectionChipTests : ComponentTest
{
    [Fact]
    public void Trip_IsMeasuredThereAndBack()
    {
        var answer = JSInterop.SetupVoid("liveDashboardTheme.current");
        var chip = Render<ConnectionChip>();

        Clock.Advance(TimeSpan.FromMilliseconds(12));
        answer.SetVoidResult();

        chip.WaitForAssertion(() => Assert.Equal("Live 12 ms", chip.Find(".live").TextContent.Trim()));
    }
}
