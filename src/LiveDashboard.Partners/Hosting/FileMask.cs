using System.Runtime.InteropServices;

namespace LiveDashboard.Partners.Hosting;

/// <summary>Has every file that the process makes be its owner's alone (0600), and every folder (0700); SQLite's among them.</summary>
internal static class FileMask
{
    private const uint NobodyElse = 0b111_111; // octal 077

    public static void KeepToOwner()
    {
        // Windows gives a file the rights of its folder.
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(NobodyElse);
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
