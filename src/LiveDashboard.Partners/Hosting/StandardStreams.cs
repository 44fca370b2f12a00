using System.Globalization;

namespace LiveDashboard.Partners.Hosting;

/// <summary>
/// Opens the standard streams. If one was closed at process start, the runtime may have reused its descriptor for a pipe of
/// its own, and would read output as signals; such output is discarded instead.
/// </summary>
internal static class StandardStreams
{
    private const string Descriptors = "/proc/self/fd";
    private const string Details = "/proc/self/fdinfo";
    private const string Flags = "flags:";
    private const int Error = 2;

    public static Stream OpenOutput() => IsOwnPipe(1) ? Stream.Null : Console.OpenStandardOutput();

    public static Stream OpenError() => IsOwnPipe(Error) ? Stream.Null : Console.OpenStandardError();

    // Both ends of the runtime's pipe are in this process. Linux only.
    private static bool IsOwnPipe(int number)
    {
        if (!Directory.Exists(Details) || Target(number) is not { } pipe || !pipe.StartsWith("pipe:", StringComparison.Ordinal))
        {
            return false;
        }

        return Directory.EnumerateFiles(Descriptors)
            .Select(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))
            .Any(other => other != number && Target(other) == pipe && IsRead(other));
    }

    private static string? Target(int number)
    {
        try
        {
            return File.ResolveLinkTarget($"{Descriptors}/{number}", returnFinalTarget: false)?.Name;
        }
        catch (IOException)
        {
            // Closed in the meantime.
            return null;
        }
    }

    private static bool IsRead(int number)
    {
        try
        {
            var flags = File.ReadLines($"{Details}/{number}").First(line => line.StartsWith(Flags, StringComparison.Ordinal))[Flags.Length..];
            return Convert.ToInt32(flags.Trim(), 8) % 4 == 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
