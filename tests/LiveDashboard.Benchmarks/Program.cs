using LiveDashboard.Benchmarks;
using LiveDashboard.Benchmarks.Killing;
using LiveDashboard.Benchmarks.Overload;
using LiveDashboard.Benchmarks.Racing;
using LiveDashboard.Benchmarks.Restarting;
using LiveDashboard.Benchmarks.Surroundings;
using LiveDashboard.Benchmarks.Touching;
using LiveDashboard.Benchmarks.Watching;

const string usage = """
    burst [orders] [workers] [--most <ratio>]         one simulated burst through the engine in this process; what is done when nothing is said;
                                                      ends with 3 when makespan / ideal is above the ratio
    live <url> <count> <kitchen> <mode> [workers]     one burst through a running app, probed meanwhile
    acks <url> [orders]                               single orders to a running app, one after the other: p50, p99, p99.9
    search [orders] [folder]                          pages of a fixed set of queries over a journal on disk, made first unless the folder has one
    retention [orders]                                nine tenths of an ended history removed while orders come
    predictions                                       what the board says of thirteen runs against what comes; ends with 3 when it is too far off
    predict-race [repeats]                            how long predictions take, and twenty races of the Quick waits against what was predicted of them;
                                                      ends with 3 when more than three lie outside by over 15 %
    watch                                             what it costs to watch: the app and Chromium in processes of their own
    overload [rounds]                                 single orders at twice the capacity against nine tenths of it
    kills <count> [--folder <dir>] [--without key|commit]  kill -9 at random instants, compared with the partners' ledger; resumable
    touches [kills]                                   kill -9, and every tenth time somebody touches the data folder; Linux
    restart [orders] [seconds]                        kill -9 so long after all orders are in flight, and how long it takes to go on
    surroundings [step ...]                           full disks, locks, dead connections, signals; Linux, some steps as root
    """;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(usage);
    return 0;
}

return args switch
{
    ["live", var url, var count, var kitchen, var mode, .. var rest] => await LiveBenchmark.RunAsync(new Uri(url), count, kitchen, mode, rest.FirstOrDefault()),
    ["acks", var url, .. var rest] => await AcknowledgementBenchmark.RunAsync(new Uri(url), rest.FirstOrDefault()),
    ["search", .. var rest] => await SearchBenchmark.RunAsync(rest),
    ["retention", .. var rest] => await RetentionBenchmark.RunAsync(rest),
    ["predictions"] => await PredictionBenchmark.RunAsync(),
    ["predict-race", .. var rest] => await RacePredictionBenchmark.RunAsync(rest.FirstOrDefault()),
    ["watch"] => await WatchBenchmark.RunAsync(),
    ["overload", .. var rest] => await OverloadBenchmark.RunAsync(rest.FirstOrDefault()),
    ["kills", .. var rest] => await KillCommand.RunAsync(rest),
    ["touches", .. var rest] => await TouchCommand.RunAsync(rest.FirstOrDefault()),
    ["restart", .. var rest] => await RestartBenchmark.RunAsync(rest),
    ["surroundings", .. var steps] => await SurroundingsCommand.RunAsync(steps),
    ["burst", .. var rest] => await BurstBenchmark.RunAsync(rest),
    [] or [[>= '0' and <= '9', ..], ..] => await BurstBenchmark.RunAsync(args),
    _ => await RefuseAsync(),
};

static async Task<int> RefuseAsync()
{
    await Console.Error.WriteLineAsync(usage);
    return 2;
}
