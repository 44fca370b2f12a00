using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LiveDashboard.Lab.Races;

/// <summary>
/// Starts a process that may use one core only: a thread binds itself to it and starts the process, which inherits that. Linux only.
/// </summary>
internal static partial class OneCore
{
    private const int MaskBytes = 128;
    private const int BitsPerByte = 8;

    /// <summary>Starts a process on one core.</summary>
    /// <param name="start">The process.</param>
    /// <param name="lane">Its lane: lanes are spread over the cores there are.</param>
    /// <param name="started">Starts it.</param>
    /// <exception cref="InvalidOperationException">The system refuses.</exception>
    public static Process Start(ProcessStartInfo start, int lane, Func<ProcessStartInfo, Process> started)
    {
        start.Environment["DOTNET_PROCESSOR_COUNT"] = 1.ToString(CultureInfo.InvariantCulture);
        Process? process = null;
        Exception? problem = null;
        var thread = new Thread(() =>
        {
            try
            {
                Bind(lane);
                process = started(start);
            }
            // Told to the caller, whose thread must not be bound.
            catch (Exception exception)
            {
                problem = exception;
            }
        })
        {
            Name = "one core",
            IsBackground = true,
        };
        thread.Start();
        thread.Join();
        return process ?? throw new InvalidOperationException("A process could not be bound to one core.", problem);
    }

    private static void Bind(int lane)
    {
        var mask = new byte[MaskBytes];
        if (GetAffinity(0, MaskBytes, mask) < 0)
        {
            throw new InvalidOperationException("The cores of this process cannot be read.");
        }

        var allowed = Enumerable.Range(0, MaskBytes * BitsPerByte).Where(core => (mask[core / BitsPerByte] & (1 << (core % BitsPerByte))) != 0).ToList();
        var chosen = allowed[lane % allowed.Count];
        Array.Clear(mask);
        mask[chosen / BitsPerByte] = (byte)(1 << (chosen % BitsPerByte));
        if (SetAffinity(0, MaskBytes, mask) < 0)
        {
            throw new InvalidOperationException("A thread could not be bound to one core.");
        }
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetAffinity(int thread, nint size, byte[] mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetAffinity(int thread, nint size, byte[] mask);
}
