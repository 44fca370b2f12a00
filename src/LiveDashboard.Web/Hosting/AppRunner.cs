using System.Net.Sockets;
using LiveDashboard.Orders;
using LiveDashboard.Orders.Model;
using LiveDashboard.Partners.Hosting;
using LiveDashboard.Web.Hosting.Start;
using LiveDashboard.Web.Security;
using Microsoft.Extensions.Options;

namespace LiveDashboard.Web.Hosting;

/// <summary>Runs the app and prints in one line where it is, or why it could not start.</summary>
internal static class AppRunner
{
    /// <summary>The exit code of a failed start.</summary>
    public const int StartFailed = 1;

    /// <summary>Whether the system's limits are too low to start at all; prints why in one line.</summary>
    public static bool CannotStart()
    {
        if (FileBudget.Problem(OpenFiles.Limit()) is not { } problem)
        {
            return false;
        }

        Console.Error.WriteLine($"LiveDashboard did not start. {problem}");
        return true;
    }

    /// <summary>Builds the app and runs it until the process is asked to stop; returns 0, or 1 when the start failed.</summary>
    public static async Task<int> RunOrExplainAsync(Func<WebApplication> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        WebApplication? app = null;
        try
        {
            app = build();
            Check(app);
            await app.StartAsync();
        }
        catch (Exception exception) when (StartFault.Explain(exception) is not null)
        {
            await Console.Error.WriteLineAsync($"LiveDashboard did not start. {StartFault.Explain(exception)}");
            if (app is not null)
            {
                await EndAsync(app, isRunning: exception is IOException or SocketException);
            }

            return StartFailed;
        }

        var folder = Path.GetFullPath(app.Services.GetRequiredService<OrdersOptions>().DataPath);
        Console.WriteLine($"LiveDashboard is at {string.Join(" and ", app.Urls)}, its data in {folder}.");
        try
        {
            await app.WaitForShutdownAsync();
        }
        catch (OperationCanceledException)
        {
            // The engine has stopped already: only connections are left, and those that do not close are cut.
            Console.WriteLine("Some connections did not close in time and were cut. What was accepted is safe.");
        }

        // Another process owns the data: a supervisor must not take this for an orderly exit.
        var isFenced = app.Services.WasFenced();
        await app.DisposeAsync();
        return isFenced ? StartFailed : 0;
    }

    // Reports all configuration errors before any service touches the data.
    private static void Check(WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        ListenRehearsal.Run(app.Services, app.Configuration, ListenPlan.Settle(app.Configuration));
        var orders = app.Services.GetRequiredService<OrdersOptions>();
        DataFolder.Prepare(orders);
        new StartWarnings(app.Services.GetRequiredService<ILogger<StartWarnings>>()).Tell(app.Configuration, orders);
    }

    // The port is bound last: when that fails, everything else is already running.
    private static async Task EndAsync(WebApplication app, bool isRunning)
    {
        if (isRunning)
        {
            await app.StopAsync();
        }

        await app.DisposeAsync();
    }
}
