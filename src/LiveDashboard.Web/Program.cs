using LiveDashboard.Orders;
using LiveDashboard.Web.Components;
using LiveDashboard.Web.Endpoints;
using LiveDashboard.Web.Hosting;
using LiveDashboard.Web.Security;
using MudBlazor.Services;

if (AppRunner.CannotStart())
{
    return AppRunner.StartFailed;
}

ArrayPoolSize.Widen();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddPromptStop();
builder.Services.AddKitchen();
builder.Services.AddOrders();
builder.Services.AddOrdersApi();
builder.Services.AddBoardSecurity(builder.Configuration);
builder.Services.AddResponseCompression();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddMudServices(ScreenRegistration.Configure);
builder.Services.AddScreens();

var app = builder.Build();
app.UseBoardSecurity();
app.UseResponseCompression();
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseApiProblems();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapOrdersApi();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

return await app.RunOrExplainAsync();
