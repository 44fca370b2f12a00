using System.Runtime.InteropServices;

namespace LiveDashboard.Partners;

/// <summary>Runs the partners alone, outside the dashboard's process.</summary>
internal static class Program
{
    // An undocumented knob of the runtime, read once: with 10,000 calls in flight the default pool gives arrays back to the collector
    // (40 instead of 6 KB allocated a call). Check by bytes a call after each upgrade of the runtime.
    private const string ArrayPoolKnob = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";

    private static async Task<int> Main(string[] args)
    {
        Environment.SetEnvironmentVariable(ArrayPoolKnob, Environment.GetEnvironmentVariable(ArrayPoolKnob) ?? "16384");
        using var loggerFactory = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await using var host = await PartnersHost.StartAsync(
                PartnersCommandLine.Read(args), TimeProvider.System, loggerFactory, CancellationToken.None);
            Console.WriteLine($"Partners listen on {host.Http1Url} (HTTP/1.1) and {host.Http2Url} (cleartext HTTP/2).");
            Console.WriteLine($"Their ledger lies in {host.DataPath}.");
            await stop.Task;
            return 0;
        }
        catch (PartnersStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }
}
