using Microsoft.Extensions.Logging.Console;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Validates the log settings; the framework would report an invalid level with a stack and without its name.</summary>
internal static class LogSettings
{
    private const string Root = "Logging";
    private const string Levels = "LogLevel";

    /// <exception cref="StartException">A value is invalid; the message names it.</exception>
    public static void Check(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var logging = settings.GetSection(Root);
        var providers = logging.GetChildren().Where(section => !Is(section, Levels)).Select(provider => provider.GetSection(Levels));
        foreach (var level in providers.Prepend(logging.GetSection(Levels)).SelectMany(levels => levels.GetChildren()))
        {
            if (!string.IsNullOrEmpty(level.Value) && !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _))
            {
                throw new StartException(
                    $"{level.Path.Replace(":", "__", StringComparison.Ordinal)}: '{level.Value}' is not a log level: {string.Join(", ", Enum.GetNames<LogLevel>())}.");
            }
        }

        // Only for its exceptions.
        logging.GetSection("Console").Bind(new ConsoleLoggerOptions());
        logging.GetSection("Console:FormatterOptions").Bind(new SimpleConsoleFormatterOptions());
    }

    private static bool Is(IConfigurationSection section, string key) => section.Key.Equals(key, StringComparison.OrdinalIgnoreCase);
}
