using AngleSharp.Dom;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Settings;

namespace LiveDashboard.Web.Tests.Components.Settings;

public sealed class KitchenPanelTests : ComponentTest
{
    private readonly List<ControlsRequest> _applied = [];
    private string? _refusal;

    [Fact]
    public async Task Untouched_ShowsTheKitchenInForceAndNothingToApply()
    {
        var panel = RenderPanel(KitchenProfile.Quick.With(StepName.Courier, new StepProfile(150, 30, 4, 0.25, 0.125, Hang: true)).Renamed());

        Assert.Equal(["150", "30", "4", "25", "12.5"], Inputs(panel, "courier").Select(input => input.GetAttribute("value")));
        Assert.Equal([false, true], panel.FindAll("[data-testid=faults-courier] [type=checkbox]").Select(box => box.IsChecked()));
        Assert.Equal("", State(panel));
        await panel.Find("form").SubmitAsync();
        Assert.Equal("Nothing to apply.", State(panel));
        Assert.Empty(_applied);
    }

    [Fact]
    public async Task Typed_IsToldAsNotAppliedAndAppliedAsOneChange()
    {
        var panel = RenderPanel(KitchenProfile.Quick);

        Type(panel, "courier", 0, "1,500");
        Type(panel, "courier", 3, "12.5");
        await Box(panel, "notify", 0).ChangeAsync(new() { Value = true });
        Assert.Equal("3 changes not applied.", State(panel));
        Assert.Equal("now 100", Hint(panel, "courier", 0));
        await panel.Find("form").SubmitAsync();

        var request = Assert.Single(_applied);
        Assert.Null(request.Kitchen);
        Assert.Equal([StepName.Courier, StepName.Notify], request.Steps!.Keys);
        Assert.Equal(new StepProfileRequest(LatencyMs: 1_500, FailureRate: 0.125), request.Steps[StepName.Courier]);
        Assert.Equal(new StepProfileRequest(Outage: true), request.Steps[StepName.Notify]);
        Assert.Equal("Applied.", State(panel));
    }

    [Theory]
    [InlineData(0, "fast", "Latency must be a whole number from 0 to 600,000.")]
    [InlineData(0, "2,5", "Latency must be a whole number from 0 to 600,000.")]
    [InlineData(1, "1,00", "Spread must be a whole number from 0 to 600,000.")]
    [InlineData(3, "2,5", "Failures must be a number from 0 to 100, such as 2.5.")]
    [InlineData(3, ".5", "Failures must be a number from 0 to 100, such as 2.5.")]
    [InlineData(0, "600001", "Latency must be a whole number from 0 to 600,000.")]
    [InlineData(1, "101", "Spread must not be above the latency, 100 ms.")]
    [InlineData(2, "1.5", "Capacity must be a whole number from 0 to 100,000.")]
    [InlineData(3, "101", "Failures must be a number from 0 to 100, such as 2.5.")]
    [InlineData(4, "-1", "Declines must be a number from 0 to 100, such as 2.5.")]
    public async Task Wrong_IsToldAtItsFieldAndNotSent(int field, string text, string message)
    {
        var panel = RenderPanel(KitchenProfile.Quick);

        Type(panel, "courier", field, text);
        await panel.Find("form").SubmitAsync();

        Assert.Equal(message, Hint(panel, "courier", field));
        Assert.Equal("true", Inputs(panel, "courier")[field].GetAttribute("aria-invalid"));
        Assert.Equal("Not applied: 1 field is wrong. Each says what is allowed.", panel.Find("[role=alert]").TextContent);
        Assert.Empty(_applied);
    }

    [Fact]
    public void RatesThatAddUpToTooMuch_AreToldAtTheFailures()
    {
        var panel = RenderPanel(KitchenProfile.Quick);

        Type(panel, "payment", 3, "60");
        Type(panel, "payment", 4, "50");

        Assert.Equal("Failures and declines must not add up to more than 100 %.", Hint(panel, "payment", 3));
    }

    [Fact]
    public void ChangeByAnotherViewer_AppearsInUntouchedFieldsAndLeavesWhatIsTyped()
    {
        var panel = RenderPanel(KitchenProfile.Quick);
        Type(panel, "courier", 0, "777");

        panel.Render(parameters => parameters.Add(
            component => component.Kitchen, KitchenProfile.Quick.With(StepName.Courier, new StepProfile(300, 0, 9)).Renamed()));

        Assert.Equal(["777", "0", "9", "0", "0"], Inputs(panel, "courier").Select(input => input.GetAttribute("value")));
        Assert.Equal("now 300", Hint(panel, "courier", 0));
        Assert.Equal("1 change not applied.", State(panel));
    }

    [Fact]
    public async Task NamedKitchen_Chosen_FillsTheFieldsAndIsAppliedByItsName()
    {
        var panel = RenderPanel(KitchenProfile.Article);

        await panel.Find("select").ChangeAsync(new() { Value = "quick-simulated" });
        Assert.Equal("100", Inputs(panel, "courier")[0].GetAttribute("value"));
        Type(panel, "courier", 2, "5");
        await panel.Find("form").SubmitAsync();

        var request = Assert.Single(_applied);
        Assert.Equal(KitchenProfile.QuickSimulated, request.Kitchen);
        Assert.Equal(new StepProfileRequest(Capacity: 5), Assert.Single(request.Steps!).Value);
    }

    [Fact]
    public async Task BackToArticle_IsAppliedAtOnceWhateverWasTyped()
    {
        var panel = RenderPanel(KitchenProfile.Quick);
        Type(panel, "courier", 0, "nonsense");

        await panel.Button("Back to Article").ClickAsync(new());

        var request = Assert.Single(_applied);
        Assert.Equal(KitchenProfile.Article, request.Kitchen);
        Assert.Empty(request.Steps!);
    }

    [Fact]
    public async Task Refused_TellsWhyAndKeepsWhatIsTyped()
    {
        _refusal = "Not applied. The disk is full.";
        var panel = RenderPanel(KitchenProfile.Quick);
        Type(panel, "courier", 0, "777");

        await panel.Find("form").SubmitAsync();

        Assert.Equal("Not applied. The disk is full.", panel.Find("[role=alert]").TextContent);
        Assert.Equal("777", Inputs(panel, "courier")[0].GetAttribute("value"));
        await panel.Button("Discard").ClickAsync(new());
        Assert.Equal("100", Inputs(panel, "courier")[0].GetAttribute("value"));
        Assert.Empty(panel.FindAll("[role=alert]"));
    }

    [Fact]
    public void Loading_SwitchesEverythingOffAndSaysWhy()
    {
        var panel = Render<KitchenPanel>(parameters => parameters.Add(component => component.Enabled, true).Add(component => component.Loading, true));

        Assert.All(panel.FindAll("fieldset, select, button"), control => Assert.True(control.HasAttribute("disabled")));
        Assert.Equal("Reading the journal back.", State(panel));
    }

    [Fact]
    public void Fields_HaveNamesOfTheirOwn()
    {
        var names = RenderPanel(KitchenProfile.Quick).FindAll("input").Select(input => input.GetAttribute("aria-label")).ToList();

        Assert.Equal(28, names.Distinct().Count());
        Assert.Contains("Courier Latency, ms", names);
        Assert.Contains("Notify Outage, every call is turned away", names);
    }

    private static IReadOnlyList<IElement> Inputs(IRenderedComponent<KitchenPanel> panel, string step) => panel.FindAll($"[data-testid=faults-{step}] .input");

    private static IElement Box(IRenderedComponent<KitchenPanel> panel, string step, int place) => panel.FindAll($"[data-testid=faults-{step}] [type=checkbox]")[place];

    private static void Type(IRenderedComponent<KitchenPanel> panel, string step, int field, string text) => Inputs(panel, step)[field].Input(text);

    private static string Hint(IRenderedComponent<KitchenPanel> panel, string step, int field) =>
        panel.Find($"#{Inputs(panel, step)[field].GetAttribute("aria-describedby")}").TextContent;

    private static string State(IRenderedComponent<KitchenPanel> panel) => panel.Find("[data-testid=settings-state]").TextContent;

    private IRenderedComponent<KitchenPanel> RenderPanel(KitchenProfile kitchen) => Render<KitchenPanel>(parameters => parameters
        .Add(component => component.Kitchen, kitchen)
        .Add(component => component.Enabled, true)
        .Add(component => component.Apply, request =>
        {
            _applied.Add(request);
            return Task.FromResult(_refusal);
        }));
}
