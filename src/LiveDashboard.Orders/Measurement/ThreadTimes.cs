using System.Buffers.Text;
using System.Globalization;

namespace LiveDashboard.Orders.Measurement;

/// <summary>Adds up the processor time of the engine's threads by their names, from Linux's /proc.</summary>
internal sealed class ThreadTimes
{
    private const string Folder = "/proc/self/task";
    private const int TicksPerSecond = 100; // USER_HZ: the kernel reports hundredths on every machine .NET runs on
    private const int UserTimeField = 11; // counted from the state, which follows the name
    private const int MostBytes = 512;

    private Dictionary<int, long> _before = [];

    /// <summary>Threads alive at the last sample.</summary>
    public int Count => _before.Count;

    /// <summary>Processor time used since the last sample, <paramref name="passedMs"/> milliseconds ago.</summary>
    public EngineUse Read(long passedMs)
    {
        var now = new Dictionary<int, long>(_before.Count);
        var (workers, journal, wheel) = (0L, 0L, 0L);
        Span<byte> buffer = stackalloc byte[MostBytes];
        foreach (var path in Directory.EnumerateDirectories(Folder))
        {
            if (!int.TryParse(Path.GetFileName(path.AsSpan()), CultureInfo.InvariantCulture, out var thread) ||
                !TryParse(ReadStat(path, buffer), out var name, out var ticks))
            {
                continue;
            }

            now[thread] = ticks;
            var spent = ticks - _before.GetValueOrDefault(thread, ticks);
            workers += name.StartsWith("waiter "u8) ? spent : 0;
            journal += name.StartsWith("journal"u8) ? spent : 0;
            wheel += name.StartsWith("timing wheel"u8) ? spent : 0;
        }

        _before = now;
        return new EngineUse(Share(workers, passedMs), Share(journal, passedMs), Share(wheel, passedMs));
    }

    /// <summary>Parses name and ticks of a thread's line, such as <c>17 (waiter 3) S 1 …</c>; names may hold blanks.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> name, out long ticks)
    {
        name = default;
        ticks = 0;
        var opens = line.IndexOf((byte)'(');
        var closes = line.LastIndexOf((byte)')');
        if (opens < 0 || closes < opens || closes + 2 > line.Length)
        {
            return false;
        }

        name = line[(opens + 1)..closes];
        var field = 0;
        foreach (var range in line[(closes + 2)..].Split((byte)' '))
        {
            if (field is UserTimeField or UserTimeField + 1)
            {
                if (!Utf8Parser.TryParse(line[(closes + 2)..][range], out long value, out _))
                {
                    return false;
                }

                ticks += value;
            }

            field++;
        }

        return field > UserTimeField + 1;
    }

    private static double Share(long ticks, long passedMs) => ticks * 1_000.0 / TicksPerSecond / passedMs;

    private static ReadOnlySpan<byte> ReadStat(string path, Span<byte> buffer)
    {
        try
        {
            using var file = File.OpenHandle(path + "/stat");
            return buffer[..RandomAccess.Read(file, buffer, 0)];
        }
        catch (IOException)
        {
            // The thread has just ended.
            return [];
        }
    }
}
