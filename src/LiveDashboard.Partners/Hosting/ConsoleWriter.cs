using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LiveDashboard.Partners.Hosting;

/// <summary>
/// Hands text to a thread that prints it: who prints never waits and never fails, whether the console is full, closed, or a
/// pipe that nobody reads. What finds no room is counted and left out.
/// </summary>
public sealed class ConsoleWriter : TextWriter
{
    /// <summary>Texts that may wait to be printed.</summary>
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

    /// <summary>Puts such writers before both of the process's own streams; at its end what waits is printed, if somebody reads it.</summary>
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

    /// <summary>Takes no more and waits, no longer than the limit, until what waits is printed.</summary>
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
            // The process ends, and what was said before is being printed.
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
            // The disk behind it is full or nobody is there: the app is more than its words and goes on.
        }
    }
}
