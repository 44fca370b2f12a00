using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Partners.Hosting;

/// <summary>Forwards the partners' logs at warning level and above to the host's logs.</summary>
internal sealed class QuietLoggerFactory(ILoggerFactory host) : ILoggerFactory
{
    // Enabled at any level, this category starts an activity for every request.
    private const string RequestLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    // Logs the stack of a failed start, which the start's exception reports in one line.
    private const string StartLog = "Microsoft.Extensions.Hosting.Internal.Host";

    public ILogger CreateLogger(string categoryName) =>
        categoryName is RequestLog or StartLog ? NullLogger.Instance : new QuietLogger(host.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The host's factory decides where logs go.");

    // The host owns the factory.
    public void Dispose()
    {
    }

    private sealed class QuietLogger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && inner.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
