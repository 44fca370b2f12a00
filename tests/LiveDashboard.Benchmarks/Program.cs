using LiveDashboard.Benchmarks;
using LiveDashboard.Benchmarks.Watching;

// burst [orders] [workers]                          one simulated burst through the engine in this process
// live <url> <count> <kitchen> <mode> [workers]     one burst through a running app, probed meanwhile
// retention [orders]                               nine tenths of an ended history removed while orders come
// watch                                             what it costs to watch: the app and Chromium in processes of their own
return args switch
{
    ["live", var url, var count, var kitchen, var mode, .. var rest] => await LiveBenchmark.RunAsync(new Uri(url), count, kitchen, mode, rest.FirstOrDefault()),
    ["retention", .. var rest] => await RetentionBenchmark.RunAsync(rest),
    ["watch"] => await WatchBenchmark.RunAsync(),
    ["burst", .. var rest] => await BurstBenchmark.RunAsync(rest),
    _ => await BurstBenchmark.RunAsync(args),
};
