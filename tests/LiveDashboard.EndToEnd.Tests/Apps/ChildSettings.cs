using System.Runtime.CompilerServices;

namespace LiveDashboard.EndToEnd.Tests.Apps;

/// <summary>What every process that the tests start finds in its environment.</summary>
internal static class ChildSettings
{
    // It lives for seconds: measuring its code to optimise it later is work for nothing.
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
}
