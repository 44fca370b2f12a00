using LiveDashboard.Orders.Board;
using LiveDashboard.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace LiveDashboard.Web.Tests.Components;

/// <summary>A world for one component: a clock that stands, a board, and a place for dialogs.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(Board);
        Services.AddSingleton(Tab);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 3, 14, 0, 0, TimeSpan.Zero));

    internal OrderBoard Board { get; } = new();

    /// <summary>Whether the tab is seen; it is until a test hides it.</summary>
    internal TabVisibility Tab { get; } = new();

    /// <summary>Where dialogs appear; render it before the component that opens one.</summary>
    internal IRenderedComponent<MudDialogProvider> RenderDialogs() => Render<MudDialogProvider>();
}
