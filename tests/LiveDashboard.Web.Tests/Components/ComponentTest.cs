using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Board.Wall;
using LiveDashboard.Orders.Feed;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Components.Live;
using LiveDashboard.Web.Races;
using LiveDashboard.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace LiveDashboard.Web.Tests.Components;

/// <summary>A world for one component: a clock that stands, a board, and a place for dialogs.</summary>
public abstract class ComponentTest : BunitContext
{
    private readonly BoardProjection _projection = new(new OrderTable(), new BurstIndex(), Controls.Default);
    private long _accepted;

    protected ComponentTest()
    {
        Wall = new WallStream(_projection);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IBoardView>(new LocalBoardView(Board, Wall, new OrderFeed(1)));
        Services.AddSingleton(_ => Commands);
        Services.AddSingleton(_ => Queries);
        Services.AddSingleton(_ => Raced);
        Services.AddSingleton(Tab);
        Services.AddSingleton<ILogger<TabWatch>>(TabLog);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 3, 14, 0, 0, TimeSpan.Zero));

    internal OrderBoard Board { get; } = new();

    internal WallStream Wall { get; }

    /// <summary>What a component may ask to be done; nothing, unless a test says so.</summary>
    internal virtual IOrderCommands Commands => PortDouble.Of<IOrderCommands>();

    /// <summary>What a component may ask of the orders; nothing, unless a test says so.</summary>
    internal virtual IOrderQueries Queries => PortDouble.Of<IOrderQueries>();

    /// <summary>What a component may ask of races; nothing, unless a test says so.</summary>
    internal virtual IRaces Raced => PortDouble.Of<IRaces>();

    /// <summary>Puts orders on the wall, as one burst of the journal.</summary>
    internal void Accept(int count)
    {
        var burst = new Fact { Type = FactType.BurstAccepted, Order = new OrderId(_accepted + 1), Count = count, At = 1_000 };
        _projection.OnCommitted(new CommittedBatch(1, [burst], [], false));
        _accepted += count;
        _projection.Read(1_000, 0, [Wall]);
        ((IBoardCompanion)Wall).Publish();
    }

    /// <summary>Whether the tab is seen; it is until a test hides it.</summary>
    internal TabVisibility Tab { get; } = new();

    /// <summary>What was told of telling it.</summary>
    internal LogRecorder<TabWatch> TabLog { get; } = new();

    /// <summary>Where dialogs appear; render it before the component that opens one.</summary>
    internal IRenderedComponent<MudDialogProvider> RenderDialogs() => Render<MudDialogProvider>();
}
