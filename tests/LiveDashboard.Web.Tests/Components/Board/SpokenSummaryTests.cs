using LiveDashboard.Web.Components.Board;

namespace LiveDashboard.Web.Tests.Components.Board;

public sealed class SpokenSummaryTests : ComponentTest
{
    [Fact]
    public void Summary_IsSpokenAtMostEveryFiveSeconds()
    {
        var summary = Render<SpokenSummary>(parameters => parameters.Add(component => component.Snapshot, Samples.Snapshot));
        Assert.StartsWith("10,036 orders: 5,001 waiting", summary.Find("[aria-live=polite]").TextContent);

        Clock.Advance(TimeSpan.FromSeconds(4.9));
        Show(summary, 1_111);
        Assert.DoesNotContain("1,111", summary.Markup);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        Show(summary, 2_222);

        Assert.Contains("2,222 done", summary.Markup);
    }

    private static void Show(IRenderedComponent<SpokenSummary> summary, long done) => summary.Render(parameters =>
        parameters.Add(component => component.Snapshot, Samples.Snapshot with { Counts = Samples.Counts with { Completed = done } }));
}
