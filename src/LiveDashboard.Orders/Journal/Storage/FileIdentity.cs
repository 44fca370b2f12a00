using System.Runtime.InteropServices;

namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>
/// Identifies the file at a path, to detect one that was removed, moved or replaced while open handles keep reading and
/// writing the old one. Does not open the file: on Unix, closing any descriptor of a file releases the locks that SQLite
/// holds on it.
/// </summary>
/// <param name="Device">The device; 0 where not available.</param>
/// <param name="Number">The inode number; where not available, the creation time.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Number)
{
    private const int CurrentFolder = -100;
    private const uint InodeWanted = 0x100;

    // struct statx has the same layout on every architecture: linux/stat.h.
    // Called at every commit: avoids an allocation.
    [ThreadStatic]
    private static byte[]? s_answer;

    private const int StatxBytes = 256;
    private const int InodeAt = 32;
    private const int DeviceAt = 136;

    /// <summary>The identity of the file at the path; null if there is none.</summary>
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
        // A C library without statx.
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
