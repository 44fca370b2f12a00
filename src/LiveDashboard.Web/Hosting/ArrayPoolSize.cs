namespace LiveDashboard.Web.Hosting;

/// <summary>
/// Lets the shared array pool keep more arrays: with 10,000 calls in flight over HTTP, the client's garbage falls from 40
/// to 6 KB a call. An undocumented knob of the runtime, read once, before the pool is first used: check the bytes per call
/// again with each new version of the runtime.
/// </summary>
internal static class ArrayPoolSize
{
    private const string Knob = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";
    private const string ArraysPerPartition = "16384";

    public static void Widen() => Environment.SetEnvironmentVariable(Knob, Environment.GetEnvironmentVariable(Knob) ?? ArraysPerPartition);
}
