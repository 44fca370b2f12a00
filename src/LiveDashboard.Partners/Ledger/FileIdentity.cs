using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LiveDashboard.Partners.Ledger;

/// <summary>Identifies the file at a path: on Linux by device and inode number, elsewhere by its creation time.</summary>
/// <remarks>An open file's inode number is not reused, so an equal identity means the file that was opened.</remarks>
internal readonly record struct FileIdentity(ulong Device, ulong Number)
{
    // linux/stat.h: unlike stat's, this structure has the same layout on every architecture.
    private const int StatxSize = 256;
    private const int InodeOffset = 32;
    private const int DeviceOffset = 136;
    private const int CurrentFolder = -100;
    private const uint InodeWanted = 0x100;
    private const int NoSuchFile = 2;
    private const int NoSuchFolder = 20;

    /// <summary>Null when there is no file.</summary>
    public static FileIdentity? Of(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                var answer = new byte[StatxSize];
                if (Statx(CurrentFolder, path, 0, InodeWanted, answer) == 0)
                {
                    return new FileIdentity(
                        BinaryPrimitives.ReadUInt64LittleEndian(answer.AsSpan(DeviceOffset)),
                        BinaryPrimitives.ReadUInt64LittleEndian(answer.AsSpan(InodeOffset)));
                }

                if (Marshal.GetLastPInvokeError() is NoSuchFile or NoSuchFolder)
                {
                    return null;
                }
            }
            catch (EntryPointNotFoundException)
            {
                // A C library from before 2018: falls back to the time, as on other systems.
            }
        }

        var file = new FileInfo(path);
        return file.Exists ? new FileIdentity(0, (ulong)file.CreationTimeUtc.Ticks) : null;
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint wanted, [Out] byte[] answer);
}
