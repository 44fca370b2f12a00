using System.Reflection;

namespace LiveDashboard.Partners.Hosting;

/// <summary>Sets up what belongs to a whole process: once, first of all, and only where the process is the program's own.</summary>
public static class OwnProcess
{
    /// <summary>Frees the console and keeps what is written to its owner, unless the program is hosted by another one.</summary>
    public static void Prepare(Assembly program)
    {
        if (Assembly.GetEntryAssembly() == program)
        {
            FileMask.KeepToOwner();
            ConsoleWriter.TakeConsole();
        }
    }
}
