using Microsoft.Extensions.Logging.Console;

namespace LiveDashboard.Web.Hosting.Logs;

/// <summary>Makes logs such that they neither hold the app up nor carry what a stranger wants printed.</summary>
internal static class LogRegistration
{
    // The framework's name for what calls the methods of hubs: it logs each refused call as an error with its stack.
    private const string HubCalls = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    public static void AddSafeLogs(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Logging.AddFilter(HubCalls, LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
        builder.Services.AddSingleton<LoggerFactory>();
        builder.Services.AddSingleton<ILoggerFactory>(provider => new CleanLoggerFactory(provider.GetRequiredService<LoggerFactory>()));
    }
}
