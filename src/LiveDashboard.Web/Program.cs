using LiveDashboard.Web.Components;
using LiveDashboard.Web.Endpoints;
using LiveDashboard.Web.Security;
using MudBlazor.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddMudServices();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddOrdersApi();
builder.Services.AddBoardSecurity(builder.Configuration);

var app = builder.Build();
app.UseBoardSecurity();
app.UseApiProblems();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapOrdersApi();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
