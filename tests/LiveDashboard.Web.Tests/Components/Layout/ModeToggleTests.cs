using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Web.Components.Layout;

namespace LiveDashboard.Web.Tests.Components.Layout;

public sealed class ModeToggleTests : ComponentTest
{
    private readonly List<ExecutionMode> _picked = [];

    [Fact]
    public void OtherMode_IsRaisedAndNotShownBeforeItIsTrue()
    {
        var toggle = RenderToggle(ExecutionMode.Blocking);

        toggle.Button("Async").Click();

        Assert.Equal([ExecutionMode.Async], _picked);
        Assert.Equal("true", toggle.Button("Blocking").GetAttribute("aria-pressed"));
        Assert.Equal("false", toggle.Button("Async").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void SameMode_IsNotRaised()
    {
        var toggle = RenderToggle(ExecutionMode.Async);

        toggle.Button("Async").Click();

        Assert.Empty(_picked);
    }

    [Fact]
    public void BeforeThePageIsInteractive_IsOff()
    {
        var toggle = Render<ModeToggle>(parameters => parameters.Add(component => component.Mode, ExecutionMode.Async));

        Assert.All(toggle.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    private IRenderedComponent<ModeToggle> RenderToggle(ExecutionMode mode) => Render<ModeToggle>(parameters => parameters
        .Add(component => component.Mode, mode)
        .Add(component => component.Enabled, true)
        .Add(component => component.ModeChanged, _picked.Add));
}
