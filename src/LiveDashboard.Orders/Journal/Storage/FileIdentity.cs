using System.Runtime.InteropServices;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>
/// Which file lies at a path: a file that was removed, moved or replaced has another identity, though whoever has it open goes
/// on reading and writing it. Found without opening the file: on Unix, closing any descriptor of a file lets go of the locks
/// that SQLite holds on it.
/// </summary>
/// <param name="Device">The device; 0 where the system does not tell.</param>
/// <param name="Number">The file's number on it; where the system does not tell, when it was made.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Number)
{
    private const int CurrentFolder = -100;
    private const uint InodeWanted = 0x100;

    // struct statx, the same on every architecture: linux/stat.h.
    // Asked at every commit: nothing is allocated for it.
    [ThreadStatic]
    private static byte[]? s_answer;

    private const int StatxBytes = 256;
    private const int InodeAt = 32;
    private const int DeviceAt = 136;

    /// <summary>The identity of what lies at the path; null when there is nothing.</summary>
    public static FileIdentity? Of(string path) => OperatingSystem.IsLinux() ? OfLinux(path) : OfOthers(path);

    private static FileIdentity? OfLinux(string path)
    {
        var answer = s_answer ??= new byte[StatxBytes];
        try
        {
            return Statx(CurrentFolder, path, 0, InodeWanted, answer) != 0
                ? null
                : new FileIdentity(MemoryMarshal.Read<ulong>(answer.AsSpan(DeviceAt)), MemoryMarshal.Read<ulong>(answer.AsSpan(InodeAt)));
        }
        // A C library without it.
        catch (EntryPointNotFoundException)
        {
            return OfOthers(path);
        }
    }

    // On Windows an open file can be neither removed nor replaced.
    private static FileIdentity? OfOthers(string path) =>
        File.Exists(path) ? new FileIdentity(0, (ulong)File.GetCreationTimeUtc(path).Ticks) : null;

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] answer);
}
