using System.Net.NetworkInformation;

namespace LiveDashboard.TestSupport.Processes;

/// <summary>Gives ports that nobody listens on, each once in a run.</summary>
internal static class FreePort
{
    // Below the ports that the system lends to outgoing calls, so that none is taken while its server is down.
    private const int First = 20_000;
    private const int Count = 10_000;

    private static int s_given = Environment.ProcessId * 37;

    public static int Next()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(point => point.Port).ToHashSet();
        int port;
        do
        {
            port = First + (int)((uint)Interlocked.Increment(ref s_given) % Count);
        }
        while (taken.Contains(port));

        return port;
    }
}
