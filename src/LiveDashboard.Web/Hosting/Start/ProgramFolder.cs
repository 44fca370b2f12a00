using System.Reflection;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Creates the app's builder in the program's own folder, regardless of current directory and environment.</summary>
internal static class ProgramFolder
{
    // First, so that an argument can override it. With reload on, the system watches every folder below.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Creates a builder whose settings are read and validated.</summary>
    /// <exception cref="StartException">The settings cannot be read, or one is invalid.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions
            {
                ApplicationName = typeof(ProgramFolder).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = "wwwroot",
                Args = [NoReload, .. args],
            });
            LogSettings.Check(builder.Configuration);
            ListenPlan.Settle(builder.Configuration);
            return builder;
        }
        // Only settings are read here, so any exception is about them.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException
            or InvalidOperationException or ArgumentException or TargetInvocationException)
        {
            throw new StartException($"The settings cannot be read: {StartFault.Chain(exception)}", exception);
        }
    }
}
