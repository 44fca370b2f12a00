using LiveDashboard.Benchmarks;

// burst [orders] [workers]                          one simulated burst through the engine in this process
// live <url> <count> <kitchen> <mode> [workers]     one burst through a running app, probed meanwhile
return args switch
{
    ["live", var url, var count, var kitchen, var mode, .. var rest] => await LiveBenchmark.RunAsync(new Uri(url), count, kitchen, mode, rest.FirstOrDefault()),
    ["burst", .. var rest] => await BurstBenchmark.RunAsync(rest),
    _ => await BurstBenchmark.RunAsync(args),
};
