using System.Runtime.InteropServices;
using LiveDashboard.Partners.Hosting;
using LiveDashboard.Partners.Protocol;

namespace LiveDashboard.Partners;

/// <summary>Runs the partners stand-alone, outside the dashboard's process.</summary>
internal static class Program
{
    // An undocumented runtime knob, read once: with 10,000 calls in flight the default pool drops arrays (40 instead of 6 KB
    // allocated a call). Check the bytes per call after each runtime upgrade.
    private const string ArrayPoolKnob = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";

    /// <summary>Runs until the token is cancelled; returns 0 after a graceful stop, 1 and one line of error if it cannot start.</summary>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (HelpRequest.Answer(args, Usage.Text, output))
        {
            return 0;
        }

        using var loggerFactory = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        try
        {
            var isOwned = args.Contains(OwnerWatch.Argument);
            var options = PartnersCommandLine.Read([.. args.Where(argument => argument != OwnerWatch.Argument)]);
            await using var host = await PartnersHost.StartAsync(options, TimeProvider.System, loggerFactory, CancellationToken.None);
            if (isOwned)
            {
                await output.WriteLineAsync(new AddressLine(host.Http1Url, host.Http2Url).ToString());
            }
            else
            {
                await output.WriteLineAsync($"Partners listen on {host.Http1Url} (HTTP/1.1) and {host.Http2Url} (cleartext HTTP/2).");
                await output.WriteLineAsync($"Their ledger lies in {host.DataPath}.");
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (Exception exception)
        {
            var line = exception is PartnersStartException ? exception.Message : $"The partners cannot run: {exception.Message}";
            await errors.WriteLineAsync(line.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static async Task<int> Main(string[] args)
    {
        OwnProcess.Prepare(typeof(Program).Assembly);
        Environment.SetEnvironmentVariable(ArrayPoolKnob, Environment.GetEnvironmentVariable(ArrayPoolKnob) ?? "16384");
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (args.Contains(OwnerWatch.Argument))
        {
            OwnerWatch.Start(Console.OpenStandardInput(), stop.Cancel);
        }

        return await RunAsync(args, Console.Out, Console.Error, stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
