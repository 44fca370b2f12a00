using System.Reflection;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Makes the app's builder stand in the program's own folder, whatever the current directory and the environment say.</summary>
internal static class ProgramFolder
{
    // First, so that an argument can still say otherwise. With it on, every folder below is watched by the system.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>A builder whose settings are read and checked.</summary>
    /// <exception cref="StartException">They cannot be read, or one is wrong.</exception>
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
        // Only settings are read here: whatever goes wrong is in them.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException
            or InvalidOperationException or ArgumentException or TargetInvocationException)
        {
            throw new StartException($"The settings cannot be read: {StartFault.Chain(exception)}", exception);
        }
    }
}
