using System.Net.Sockets;
using LiveDashboard.Orders;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Partners;
using LiveDashboard.Partners.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LiveDashboard.Web.Hosting;

/// <summary>Runs the app and says in one line where it is, or why it could not start.</summary>
internal static class AppRunner
{
    /// <summary>The exit code of a start that failed.</summary>
    public const int StartFailed = 1;

    /// <summary>Whether the system gives too little to start at all; says so in one line.</summary>
    public static bool CannotStart()
    {
        if (FileBudget.Problem(OpenFiles.Limit()) is not { } problem)
        {
            return false;
        }

        Console.Error.WriteLine($"LiveDashboard did not start. {problem}");
        return true;
    }

    /// <summary>Runs until the process is asked to stop; the exit code is 0, or 1 when the start failed.</summary>
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            await Console.Error.WriteLineAsync($"LiveDashboard did not start. {Explain(exception)}");
            if (exception is IOException or SocketException)
            {
                // The port is taken last: everything else is running already.
                await app.StopAsync();
            }

            await app.DisposeAsync();
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
            // The engine stopped first: only connections are left, and whoever does not let go of one is cut off.
            Console.WriteLine("Some connections did not close in time and were cut. What was accepted is safe.");
        }

        await app.DisposeAsync();
        return 0;
    }

    // What a person can mend; anything else is a bug and keeps its stack trace.
    private static string? Explain(Exception exception) => exception switch
    {
        JournalException or PartnersStartException => exception.Message,
        OptionsValidationException options => string.Join(' ', options.Failures),
        AddressInUseException or SocketException => exception.Message,
        IOException { InnerException: AddressInUseException } => exception.Message,
        UnauthorizedAccessException or FormatException => exception.Message,
        InvalidOperationException { InnerException: ArgumentException or FormatException or InvalidOperationException } wrong => wrong.Message,
        _ => null,
    };
}
