using System.Diagnostics;
using LiveDashboard.TestSupport.Killing;

/// <summary>What the runtime calls before the app's own Main when DOTNET_STARTUP_HOOKS names this assembly; its name and place are the runtime's.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Enum.TryParse<Sabotage>(Environment.GetEnvironmentVariable(SabotageHook.Variable), out var sabotage))
        {
            DiagnosticListener.AllListeners.Subscribe(new SabotageHook(sabotage));
        }
    }
}
