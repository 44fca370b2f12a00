using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LiveDashboard.Partners.Hosting;

/// <summary>
/// Queues text for a thread that prints it: callers never block and never fail, whether the console is full, closed, or a
/// pipe that nobody reads. Text that finds no room is dropped and counted.
/// </summary>
public sealed class ConsoleWriter : TextWriter
{
    /// <summary>Maximum number of queued texts.</summary>
    public const int Room = 4_096;

    private readonly BlockingCollection<string> _waiting = new(Room);
    private readonly Stream _stream;
    private readonly Thread _thread;
    private long _leftOut;

    /// <summary>Prints to the stream until the writer ends.</summary>
    public ConsoleWriter(Stream stream)
        : base(CultureInfo.InvariantCulture)
    {
        _stream = stream;
        _thread = new Thread(Print) { Name = "console", IsBackground = true };
        _thread.Start();
    }

    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Redirects both standard streams through such writers; process exit prints queued text, if anyone reads it.</summary>
    public static void TakeConsole()
    {
        var output = new ConsoleWriter(StandardStreams.OpenOutput());
        var error = new ConsoleWriter(StandardStreams.OpenError());
        Console.SetOut(output);
        Console.SetError(error);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => EndBoth();
        AppDomain.CurrentDomain.UnhandledException += (_, _) => EndBoth();

        void EndBoth()
        {
            var limit = TimeSpan.FromMilliseconds(500);
            error.End(limit);
            output.End(limit);
        }
    }

    public override void Write(char value) => Add(value.ToString());

    public override void Write(string? value) => Add(value);

    public override void Write(char[] buffer, int index, int count) => Add(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Add(buffer.ToString());

    public override void WriteLine(string? value) => Add(value + NewLine);

    /// <summary>Accepts no more text and waits, up to the limit, until the queued text is printed.</summary>
    public void End(TimeSpan limit)
    {
        _waiting.CompleteAdding();
        _thread.Join(limit);
    }

    private void Add(string? text)
    {
        try
        {
            if (!string.IsNullOrEmpty(text) && !_waiting.TryAdd(text))
            {
                Interlocked.Increment(ref _leftOut);
            }
        }
        catch (InvalidOperationException)
        {
            // The process is ending, and earlier text is being printed.
        }
    }

    private void Print()
    {
        foreach (var text in _waiting.GetConsumingEnumerable())
        {
            Print(text);
            if (Interlocked.Exchange(ref _leftOut, 0) is > 0 and var count)
            {
                Print($"… {count} lines were left out, since nobody read them.{NewLine}");
            }
        }
    }

    private void Print(string text)
    {
        try
        {
            _stream.Write(Encoding.GetBytes(text));
            _stream.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The disk is full or the reader is gone: output must not stop the app.
        }
    }
}
