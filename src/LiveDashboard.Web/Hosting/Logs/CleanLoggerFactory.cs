namespace LiveDashboard.Web.Hosting.Logs;

/// <summary>
/// All logs pass through here: what a browser or a client sent, such as the message of a script's error, can neither
/// colour a terminal nor start a new line, whatever logs it and wherever it goes.
/// </summary>
internal sealed class CleanLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new CleanLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class CleanLogger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (inner.IsEnabled(logLevel))
            {
                inner.Log(logLevel, eventId, state, LogText.Clean(exception), (told, fault) => LogText.Clean(formatter(told, fault)));
            }
        }
    }
}
