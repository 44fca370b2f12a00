using LiveDashboard.Orders;
using LiveDashboard.Web.Components;
using LiveDashboard.Web.Hosting;
using MudBlazor.Services;

ArrayPoolSize.Widen();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddKitchen();
builder.Services.AddOrders();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddMudServices();

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

return await app.RunOrExplainAsync();
