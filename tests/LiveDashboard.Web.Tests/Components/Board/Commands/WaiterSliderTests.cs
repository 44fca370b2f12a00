using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Tests.Components.Board.Commands;

public sealed class WaiterSliderTests : ComponentTest
{
    private readonly TaskCompletionSource _answered = new();
    private readonly List<int> _wanted = [];

    [Fact]
    public void Slider_IsNamedAndTellsTheRealNumbers()
    {
        var input = RenderSlider(100).Find("input[type=range]");

        Assert.Equal("Waiters", input.GetAttribute("aria-label"));
        Assert.Equal(("1", "512", "100"), (input.GetAttribute("min"), input.GetAttribute("max"), input.GetAttribute("value")));
        Assert.Equal("100 waiters", input.GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void Drag_IsShownAndNotRaised()
    {
        var slider = RenderSlider(8);

        slider.Find("input").Input("32");

        Assert.Equal("32", slider.Find("output").TextContent);
        Assert.Empty(_wanted);
    }

    [Fact]
    public void LetGo_IsRaisedAndShownUntilAnswered_ThenTheTruth()
    {
        var slider = RenderSlider(8);

        slider.Find("input").Change("64");
        Assert.Equal([64], _wanted);
        Assert.Equal("64", slider.Find("output").TextContent);
        _answered.SetResult();

        slider.WaitForAssertion(() => Assert.Equal("8", slider.Find("output").TextContent));
    }

    [Fact]
    public async Task Drag_AfterLettingGo_IsNotTakenBackByTheAnswer()
    {
        var slider = RenderSlider(8);

        var letGo = slider.Find("input").ChangeAsync(new ChangeEventArgs { Value = "64" });
        slider.Find("input").Input("96");
        _answered.SetResult();
        await letGo;

        Assert.Equal("96", slider.Find("output").TextContent);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("9999", 512)]
    public void OutOfRange_IsHeldInside(string value, int wanted)
    {
        var slider = RenderSlider(8);

        slider.Find("input").Change(value);

        Assert.Equal([wanted], _wanted);
    }

    [Fact]
    public void Way_IsDividedByTheLogarithm()
    {
        var half = RenderSlider(23).Find("circle").GetAttribute("cx");

        Assert.InRange(double.Parse(half!, System.Globalization.CultureInfo.InvariantCulture), 65, 68);
    }

    private IRenderedComponent<WaiterSlider> RenderSlider(int workers) => Render<WaiterSlider>(parameters => parameters
        .Add(component => component.Workers, workers)
        .Add(component => component.Enabled, true)
        .Add(component => component.WorkersChanged, wanted =>
        {
            _wanted.Add(wanted);
            return _answered.Task;
        }));
}
