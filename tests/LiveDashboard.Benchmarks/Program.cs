using LiveDashboard.Benchmarks;
using LiveDashboard.Benchmarks.Killing;
using LiveDashboard.Benchmarks.Restarting;
using LiveDashboard.Benchmarks.Watching;

// burst [orders] [workers]                          one simulated burst through the engine in this process
// live <url> <count> <kitchen> <mode> [workers]     one burst through a running app, probed meanwhile
// watch                                             what it costs to watch: the app and Chromium in processes of their own
// kills <count> [--folder …] [--without key|commit] kill -9 at random instants, compared with the partners' ledger; resumable
// restart [orders] [seconds]                        kill -9 so long after all orders are in flight, and how long it takes to go on
return args switch
{
    ["live", var url, var count, var kitchen, var mode, .. var rest] => await LiveBenchmark.RunAsync(new Uri(url), count, kitchen, mode, rest.FirstOrDefault()),
    ["watch"] => await WatchBenchmark.RunAsync(),
    ["kills", .. var rest] => await KillCommand.RunAsync(rest),
    ["restart", .. var rest] => await RestartBenchmark.RunAsync(rest),
    ["burst", .. var rest] => await BurstBenchmark.RunAsync(rest),
    _ => await BurstBenchmark.RunAsync(args),
};
