using LiveDashboard.Orders.Measurement;
using LiveDashboard.Web.Components.Layout;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class ConnectionChipTests : ComponentTest
{
    private const string Asked = "liveDashboardConnection.hear";

    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    [Fact]
    public void Trip_IsMeasuredThereAndBack()
    {
        var answer = JSInterop.SetupVoid(Asked);
        var chip = Render<ConnectionChip>();

        Clock.Advance(TimeSpan.FromMilliseconds(12));
        answer.SetVoidResult();

        chip.WaitForAssertion(() => Assert.Equal("Live 12 ms", chip.Find(".live").TextContent.Trim()));
        Assert.Equal("12 ms", chip.Find("[data-testid=trip-typical]").TextContent);
    }

    [Fact]
    public void HiddenTab_IsMeasuredAgainWhenShown()
    {
        JSInterop.SetupVoid(Asked).SetVoidResult();
        var chip = Render<ConnectionChip>();
        Assert.Single(JSInterop.Invocations[Asked]);

        Tab.Tell(false);
        Clock.Advance(s_every);
        Clock.Advance(s_every);
        Assert.Single(JSInterop.Invocations[Asked]);
        Tab.Tell(true);

        chip.WaitForAssertion(() => Assert.Equal(2, JSInterop.Invocations[Asked].Count));
    }

    [Fact]
    public async Task Opened_TellsWhatTheServerUses_AndWatchesOnlyWhileOpen()
    {
        Board.Publish(Samples.Snapshot with { Process = new ProcessUse(1.43, 57, 241_400_000, new EngineUse(0.62, 0.21, 0.07)) });
        var chip = Render<ConnectionChip>();
        Assert.Empty(chip.FindAll("[data-testid=cpu]"));
        Assert.Equal(0, Board.Watchers);

        await ToggleAsync(chip, open: true);
        Assert.Equal(1, Board.Watchers);
        Assert.Equal(("143 %", "53 %"), (Text(chip, "cpu"), Text(chip, "cpu-rest")));
        Assert.Contains("241 MB", chip.Find(".details").TextContent);
        await ToggleAsync(chip, open: false);

        Assert.Empty(chip.FindAll("[data-testid=cpu]"));
        Assert.Empty(chip.FindComponents<ProcessDetails>());
    }

    [Fact]
    public async Task ThreadsNotToldApart_ShowsTheProcessOnly()
    {
        Board.Publish(Samples.Snapshot with { Process = new ProcessUse(0.5, 57, 241_400_000, null) });
        var chip = Render<ConnectionChip>();

        await ToggleAsync(chip, open: true);

        Assert.Equal("50 %", Text(chip, "cpu"));
        Assert.Empty(chip.FindAll("[data-testid=cpu-rest]"));
    }

    [Fact]
    public void Chip_IsAButtonThatNamesItsPanel()
    {
        var chip = Render<ConnectionChip>();

        Assert.Equal(chip.Find("section").Id, chip.Find("button").GetAttribute("popovertarget"));
        Assert.Equal(("Connection", "auto"), (chip.Find("section").GetAttribute("aria-label"), chip.Find("section").GetAttribute("popover")));
    }

    [Fact]
    public async Task Gone_MeasuresNoMore()
    {
        JSInterop.SetupVoid(Asked).SetVoidResult();
        Render<ConnectionChip>();

        await DisposeComponentsAsync();
        Clock.Advance(s_every);

        Assert.Single(JSInterop.Invocations[Asked]);
    }

    private static Task ToggleAsync(IRenderedComponent<ConnectionChip> chip, bool open) =>
        chip.Find("section").TriggerEventAsync("onpopovertoggle", new PopoverToggleEventArgs { Open = open });

    private static string Text(IRenderedComponent<ConnectionChip> chip, string testId) => chip.Find($"[data-testid={testId}]").TextContent;
}
