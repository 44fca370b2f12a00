using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LiveDashboard.Partners.Ledger;

/// <summary>Which file lies at a path: on Linux the device and the number of its inode, elsewhere the time it was made.</summary>
/// <remarks>While a file is open its inode's number is not given to another one, so an equal identity is the file that was opened.</remarks>
internal readonly record struct FileIdentity(ulong Device, ulong Number)
{
    // linux/stat.h: this structure is laid out alike on every architecture, which that of stat() is not.
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
                // A C library from before 2018: it is told by its time, as on other systems.
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
