using LiveDashboard.Web.Hosting.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace LiveDashboard.Web.Tests.Hosting;

/// <summary>What a browser sends can neither colour a terminal nor begin a line of a log, whoever logs it.</summary>
public sealed class CleanLoggerFactoryTests
{
    private const string Hostile = "a\u001b[31mred\r\nfail: forged\u0085\u202e\u2028\u007fz\t";
    private const string Harmless = "a␛[31mred␍␊fail: forged���␡z\t";

    [Fact]
    public void Message_WithControlCharacters_ShowsTheirPictures()
    {
        var (log, recorder) = Logger();

        log.Log(LogLevel.Warning, default, Hostile, null, (text, _) => $"It said {text}");

        Assert.Equal("It said " + Harmless, Assert.Single(recorder.Lines).Message);
    }

    [Fact]
    public void Exception_WithControlCharactersInItsMessages_KeepsItsOwnLinesOnly()
    {
        var (log, recorder) = Logger();

        log.Log(LogLevel.Error, default, "", Thrown(new InvalidOperationException("outer\u0007", new JSException(Hostile))), (text, _) => text);

        var lines = Assert.Single(recorder.Lines).Exception!.ToString().Split('\n');
        Assert.StartsWith("System.InvalidOperationException: outer␇", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("JSException: " + Harmless, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("   at ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("fail:", StringComparison.Ordinal));
    }

    [Fact]
    public void Exception_WithPlainMessages_IsItself()
    {
        var (log, recorder) = Logger();
        var fault = Thrown(new InvalidOperationException("plain"));

        log.Log(LogLevel.Error, default, "", fault, (text, _) => text);

        Assert.Same(fault, Assert.Single(recorder.Lines).Exception);
    }

    private static InvalidOperationException Thrown(InvalidOperationException fault) =>
        Assert.Throws<InvalidOperationException>(void () => throw fault);

    private static (ILogger Log, LogRecorder<object> Recorder) Logger()
    {
        var recorder = new LogRecorder<object>();
        var factory = new CleanLoggerFactory(LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace)));
        factory.AddProvider(new Provider(recorder));
        return (factory.CreateLogger("any"), recorder);
    }

    private sealed class Provider(ILogger log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void Dispose()
        {
        }
    }
}
