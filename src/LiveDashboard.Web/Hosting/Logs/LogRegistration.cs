using Microsoft.Extensions.Logging.Console;

namespace LiveDashboard.Web.Hosting.Logs;

/// <summary>Configures logs so that they neither block the app nor carry hostile text.</summary>
internal static class LogRegistration
{
    // The framework's category for hub dispatch: it logs each refused call as an error with its stack.
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
