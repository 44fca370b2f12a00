using System.Runtime.CompilerServices;

namespace LiveDashboard.Web.Tests.Components;

/// <summary>How long a test waits for what it expects on a component: long enough for a machine that is busy with others.</summary>
internal static class RenderWaits
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    [ModuleInitializer]
    internal static void Lengthen() => BunitContext.DefaultWaitTimeout = s_longest;
}
