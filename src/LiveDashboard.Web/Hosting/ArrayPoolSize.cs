namespace LiveDashboard.Web.Hosting;

/// <summary>
/// Lets the shared array pool keep more arrays: with 10,000 HTTP calls in flight, the client's garbage falls from 40
/// to 6 KB a call. An undocumented runtime setting, read once, before the pool is first used: check the bytes per call
/// again with each new runtime version.
/// </summary>
internal static class ArrayPoolSize
{
    private const string Knob = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";
    private const string ArraysPerPartition = "16384";

    public static void Widen() => Environment.SetEnvironmentVariable(Knob, Environment.GetEnvironmentVariable(Knob) ?? ArraysPerPartition);
}
