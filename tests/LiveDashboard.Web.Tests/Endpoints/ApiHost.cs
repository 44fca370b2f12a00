using System.Text;
using System.Text.Json;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Web.Endpoints;
using LiveDashboard.Web.Hubs;
using LiveDashboard.Web.Races;
using LiveDashboard.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TestContext = Xunit.TestContext;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>The API on a real socket with a real board and no engine: a request that reaches the engine answers 500.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiHost(WebApplication app)
    {
        _app = app;

        // By itself the client refuses to send what a hostile one would.
        var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 };
        Client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>Ends what a test waits for when the run is stopped.</summary>
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpClient Client { get; }

    public OrderBoard Board => _app.Services.GetRequiredService<OrderBoard>();

    public FakeTimeProvider Clock => (FakeTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    public static async Task<ApiHost> StartAsync(Action<WebApplication>? map = null, string url = "http://127.0.0.1:0")
    {
        var app = Build(map, url);
        await app.StartAsync(Stop);
        return new ApiHost(app);
    }

    public static WebApplication Build(Action<WebApplication>? map, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider());
        builder.Services.AddSingleton<OrderBoard>();
        builder.Services.AddSingleton(provider => PortDouble.Of(provider.GetRequiredService<OrderBoard>()));
        builder.Services.AddSingleton(PortDouble.Of<IOrderCommands>());
        builder.Services.AddSingleton(PortDouble.Of<IOrderQueries>((nameof(IOrderQueries.Notices), _ => Array.Empty<string>())));
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRaces();
        builder.Services.AddOrdersApi();
        builder.Services.AddOrderHub();
        builder.Services.AddBoardSecurity();

        var app = builder.Build();
        app.UseBoardSecurity();
        app.UseApiProblems();
        app.UseAntiforgery();
        app.MapOrdersApi();
        app.MapOrderHub();
        map?.Invoke(app);
        return app;
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
