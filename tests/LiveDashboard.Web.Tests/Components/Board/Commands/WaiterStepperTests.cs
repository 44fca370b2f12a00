using LiveDashboard.Web.Components.Board.Commands;

namespace LiveDashboard.Web.Tests.Components.Board.Commands;

public sealed class WaiterStepperTests : ComponentTest
{
    private readonly TaskCompletionSource _answered = new();
    private readonly List<int> _wanted = [];

    [Fact]
    public void Field_IsNamedAndShowsTheNumber()
    {
        var stepper = RenderStepper(100);

        Assert.Equal("Waiters", stepper.Find("label[for=waiters]").TextContent);
        Assert.Equal("100", stepper.Find("#waiters").GetAttribute("value"));
    }

    [Fact]
    public void Typed_IsRaisedAndShownUntilAnswered_ThenTheTruth()
    {
        var stepper = RenderStepper(8);

        stepper.Find("#waiters").Change(" 64 ");
        Assert.Equal([64], _wanted);
        Assert.Equal("64", stepper.Find("#waiters").GetAttribute("value"));
        _answered.SetResult();

        stepper.WaitForAssertion(() => Assert.Equal("8", stepper.Find("#waiters").GetAttribute("value")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("513")]
    [InlineData("1,5")]
    [InlineData("8.0")]
    [InlineData("-3")]
    [InlineData("")]
    [InlineData("eight")]
    public void NotUnderstood_IsToldStaysAsTypedAndChangesNothing(string typed)
    {
        var stepper = RenderStepper(8);

        stepper.Find("#waiters").Change(typed);

        Assert.Empty(_wanted);
        Assert.Equal("Waiters: a whole number from 1 to 512.", stepper.Find("[role=alert]").TextContent);
        Assert.Equal((typed, "true"), (stepper.Find("#waiters").GetAttribute("value"), stepper.Find("#waiters").GetAttribute("aria-invalid")));
    }

    [Theory]
    [InlineData(8, "More waiters", 10)]
    [InlineData(9, "More waiters", 10)]
    [InlineData(80, "More waiters", 100)]
    [InlineData(9, "Fewer waiters", 8)]
    [InlineData(512, "Fewer waiters", 448)]
    public void Step_GoesToTheNextOfTheScale(int workers, string button, int wanted)
    {
        RenderStepper(workers).Button(button).Click();

        Assert.Equal([wanted], _wanted);
    }

    [Theory]
    [InlineData(1, "Fewer waiters")]
    [InlineData(512, "More waiters")]
    public void AtTheEnd_ThereIsNoStep(int workers, string button) => Assert.True(RenderStepper(workers).Button(button).HasAttribute("disabled"));

    private IRenderedComponent<WaiterStepper> RenderStepper(int workers) => Render<WaiterStepper>(parameters => parameters
        .Add(component => component.Workers, workers)
        .Add(component => component.Enabled, true)
        .Add(component => component.WorkersChanged, wanted =>
        {
            _wanted.Add(wanted);
            return _answered.Task;
        }));
}
