using System.Runtime.InteropServices;

namespace LiveDashboard.Partners.Hosting;

/// <summary>Restricts all files the process creates to its owner (0600), and folders (0700), including SQLite's.</summary>
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
