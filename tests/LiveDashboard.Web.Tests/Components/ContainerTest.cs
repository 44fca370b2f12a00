using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.TestSupport;
using LiveDashboard.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace LiveDashboard.Web.Tests.Components;

/// <summary>A world for a component that is tied to the engine: the real one, whose time stands until the test lets it pass.</summary>
public abstract class ContainerTest : BunitContext, IAsyncLifetime
{
    private const int MostTurns = 2_000;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 3, 14, 0, 0, TimeSpan.Zero));

    internal EngineHost Engine { get; private set; } = null!; // started before the test

    public async ValueTask InitializeAsync()
    {
        Engine = await EngineHost.StartStillAsync(_time);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton(Engine.Get<IOrderCommands>());
        Services.AddSingleton(Engine.Get<IOrderQueries>());
        Services.AddSingleton(Engine.Get<IBoardView>());
        Services.AddSingleton(Engine.Get<OrdersOptions>());
        Services.AddScreens();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Engine.DisposeAsync();
    }

    internal IRenderedComponent<MudDialogProvider> RenderDialogs() => Render<MudDialogProvider>();

    /// <summary>Clicks a button; ends when what the click began has ended.</summary>
    /// <remarks>Found and clicked in one go, since the engine may make the page render at any time.</remarks>
    internal static Task PressAsync<T>(IRenderedComponent<T> page, string button, long clicks = 1)
        where T : IComponent =>
        page.InvokeAsync(() => page.Button(button).ClickAsync(new MouseEventArgs { Detail = clicks }));

    /// <summary>Lets time pass, a tenth of a second at a turn, until the page shows it.</summary>
    internal async Task UntilShownAsync<T>(IRenderedComponent<T> page, Func<bool> isShown)
        where T : IComponent
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            if (await page.InvokeAsync(isShown))
            {
                return;
            }

            await Engine.AdvanceAsync(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100));
        }

        Assert.Fail($"Never shown; the page is {page.Markup}");
    }
}
