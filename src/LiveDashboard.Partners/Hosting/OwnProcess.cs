using System.Reflection;

namespace LiveDashboard.Partners.Hosting;

/// <summary>Process-wide setup: once, first of all, and only in the program's own process.</summary>
public static class OwnProcess
{
    /// <summary>Unblocks the console and restricts created files to their owner, unless the program is hosted by another one.</summary>
    public static void Prepare(Assembly program)
    {
        if (Assembly.GetEntryAssembly() == program)
        {
            FileMask.KeepToOwner();
            ConsoleWriter.TakeConsole();
        }
    }
}
