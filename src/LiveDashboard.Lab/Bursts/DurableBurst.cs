using LiveDashboard.Lab.Measurement;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Workloads;
using LiveDashboard.Orders;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Lab.Bursts;

/// <summary>A burst through the whole engine, its journal included: as the app serves it, without the app.</summary>
internal static class DurableBurst
{
    private const int WarmUpOrders = 2_000;
    private const int WarmUpOrdersHttp = 20;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    public static async Task<BurstFigures> RunAsync(BurstPlan plan, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var folder = plan.Journal is null ? Directory.CreateTempSubdirectory("livedash-run-") : Directory.CreateDirectory(plan.Journal);
        var isHttp = plan.Kitchen.Transport == KitchenTransport.Http;
        using var partners = isHttp ? PartnersProcess.Start() : null;
        try
        {
            using var host = Build(plan, folder.FullName, partners?.Address);
            await host.StartAsync(cancellationToken);
            try
            {
                return await RunAsync(plan, host.Services, isHttp ? WarmUpOrdersHttp : WarmUpOrders, progress, cancellationToken);
            }
            finally
            {
                await host.StopAsync(CancellationToken.None);
            }
        }
        finally
        {
            if (plan.Journal is null)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<BurstFigures> RunAsync(
        BurstPlan plan, IServiceProvider services, int warmUp, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var commands = services.GetRequiredService<IOrderCommands>();
        var queries = services.GetRequiredService<IOrderQueries>();
        var journal = services.GetRequiredService<OrderJournal>();
        await journal.Recovered.WaitAsync(cancellationToken);
        var quick = StepNames.All.ToDictionary(step => step, _ => new StepProfileRequest(LatencyMs: 1, SpreadMs: 0));
        await ControlAsync(new ControlsRequest(plan.Mode, plan.Workers, Kitchen: plan.Kitchen.Transport == KitchenTransport.Http ? KitchenProfile.Quick : KitchenProfile.QuickSimulated, Steps: quick));
        await BurstAsync(warmUp, seed: 1, progress: null);
        await ControlAsync(new ControlsRequest(Steps: StepNames.All.ToDictionary(
            step => step, step => new StepProfileRequest(plan.Kitchen[step].LatencyMs, plan.Kitchen[step].SpreadMs))));
        GC.Collect();

        using var use = new OwnUse();
        var (facts, commits, bytes) = (journal.Sequence, journal.CommitCount, journal.CommittedBytes);
        var burst = await BurstAsync(plan.Orders, plan.Seed, progress);
        var written = new JournalFigures(journal.Sequence - facts, journal.CommitCount - commits, journal.CommittedBytes - bytes);
        var latency = burst.Latency is { } found ? new LatencyFigures(found.P50, found.P90, found.P99, found.Max) : new LatencyFigures(0, 0, 0, 0);
        return BurstRunner.Figures(plan, burst.MakespanMs!.Value, latency, use, burst.Failed + burst.Cancelled, written);

        async Task ControlAsync(ControlsRequest request)
        {
            var answer = await commands.ChangeControlsAsync(request, cancellationToken);
            _ = answer.Value ?? throw new InvalidOperationException(answer.Refusal!.Message);
        }

        async Task<BurstView> BurstAsync(int orders, long seed, IProgress<long>? progress)
        {
            var accepted = await commands.SubmitBurstAsync(new BurstRequest(orders, Seed: seed), null, cancellationToken);
            var id = (accepted.Value ?? throw new InvalidOperationException(accepted.Refusal!.Message)).Id;
            while (true)
            {
                var view = await queries.FindBurstAsync(id, cancellationToken) ?? throw new InvalidOperationException($"The burst {id} is gone.");
                progress?.Report(view.Completed + view.Failed + view.Cancelled);
                if (view.FinishedAt is not null)
                {
                    return view;
                }

                await Task.Delay(s_look, TimeProvider.System, cancellationToken);
            }
        }
    }

    private static IHost Build(BurstPlan plan, string folder, PartnersAddress? partners)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<PartnerAddresses>(partners is null ? new NobodyToCall() : new LanePartnerAddresses(partners))
            .AddOrders()
            .Configure<OrdersOptions>(options =>
            {
                options.DataPath = folder;
                options.MaxUnfinished = Math.Max(options.MaxUnfinished, plan.Orders);
            });
        return builder.Build();
    }

    /// <summary>A simulated kitchen is not called; a start only asks where its ledger would be, at a port where nobody answers.</summary>
    private sealed class NobodyToCall : PartnerAddresses
    {
        public override Uri Http1(StepName step) => new("http://127.0.0.1:9/");

        public override Uri? Http2(StepName step) => null;
    }
}
