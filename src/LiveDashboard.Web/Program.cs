using LiveDashboard.Orders;
using LiveDashboard.Partners.Hosting;
using LiveDashboard.Web.Components;
using LiveDashboard.Web.Endpoints;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Hosting;
using LiveDashboard.Web.Hosting.Logs;
using LiveDashboard.Web.Hosting.Start;
using LiveDashboard.Web.Hubs;
using LiveDashboard.Web.Races;
using LiveDashboard.Web.Security;
using MudBlazor.Services;

if (Usage.WasAsked(args, Console.Out))
{
    return 0;
}

OwnProcess.Prepare(typeof(AppRunner).Assembly);
if (AppRunner.CannotStart())
{
    return AppRunner.StartFailed;
}

ArrayPoolSize.Widen();
return await AppRunner.RunOrExplainAsync(() =>
{
    var builder = ProgramFolder.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets();
    builder.AddSafeLogs();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddPromptStop();
    builder.Services.AddKitchen();
    builder.Services.AddOrders();
    builder.Services.AddRaces();
    builder.Services.AddOrdersApi();
    builder.Services.AddOrderHub();
    builder.Services.AddBoardSecurity();
    builder.Services.AddPageKeys();
    builder.Services.AddResponseCompression();
    builder.Services.AddRazorComponents().AddInteractiveServerComponents();
    builder.Services.AddMudServices(ScreenRegistration.Configure);
    builder.Services.AddScreens();

    var app = builder.Build();
    app.UseBoardSecurity();
    app.UseCircuitLimit();
    app.UseResponseCompression();
    app.UseNotFoundAnswers();
    app.UseApiProblems();
    app.UseAntiforgery();
    app.MapStaticAssets();
    app.MapOrdersApi();
    app.MapOrderHub();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode().AnswerHead();
    return app;
});
