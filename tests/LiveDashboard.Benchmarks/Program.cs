using LiveDashboard.Benchmarks;
using LiveDashboard.Benchmarks.Overload;
using LiveDashboard.Benchmarks.Surroundings;
using LiveDashboard.Benchmarks.Watching;

// burst [orders] [workers]                          one simulated burst through the engine in this process
// live <url> <count> <kitchen> <mode> [workers]     one burst through a running app, probed meanwhile
// watch                                             what it costs to watch: the app and Chromium in processes of their own
// overload [rounds]                                 single orders at twice the capacity against nine tenths of it
// surroundings [step ...]                           full disks, locks, dead connections, signals; Linux, some steps as root
return args switch
{
    ["live", var url, var count, var kitchen, var mode, .. var rest] => await LiveBenchmark.RunAsync(new Uri(url), count, kitchen, mode, rest.FirstOrDefault()),
    ["watch"] => await WatchBenchmark.RunAsync(),
    ["overload", .. var rest] => await OverloadBenchmark.RunAsync(rest.FirstOrDefault()),
    ["surroundings", .. var steps] => await SurroundingsCommand.RunAsync(steps),
    ["burst", .. var rest] => await BurstBenchmark.RunAsync(rest),
    _ => await BurstBenchmark.RunAsync(args),
};
