using System.Globalization;
using LiveDashboard.TestSupport.Processes;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>
/// Kills the real app at random instants while orders keep coming, starts it again, and compares what was acknowledged, what
/// the journal holds and what the partners, in a process of their own, really did.
/// </summary>
internal sealed class KillLoop : IAsyncDisposable
{
    private const double KilledWhileStarting = 0.2;
    private const double PartnersKilled = 0.1;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly KillSettings _settings;
    private readonly Random _random;
    private readonly Uri _url;
    private readonly Uri _partnersUrl;
    private readonly AppClient _client;
    private readonly SentRequests _sent;
    private readonly KillDriver _driver;
    private readonly KillCheck _check;
    private readonly List<double> _readyMs = [];
    private ChildProcess? _partners;
    private KillState _state;
    private int _partnerKills;

    public KillLoop(KillSettings settings)
    {
        _settings = settings;
        Directory.CreateDirectory(settings.Folder);
        _state = KillState.Read(settings.Folder);
        _random = new Random((settings.Seed * 100_003) + _state.Kills);
        _url = new Uri($"http://127.0.0.1:{settings.Ports.App}");
        _partnersUrl = new Uri($"http://127.0.0.1:{settings.Ports.Partners}");
        _client = new AppClient(_url);
        _sent = new SentRequests(Path.Combine(settings.Folder, "sent.jsonl"));
        _driver = new KillDriver(_url, _sent, settings.Seed);
        _check = new KillCheck(_client, _sent, _driver, AppFolder, _partnersUrl);
    }

    private string AppFolder => Path.Combine(_settings.Folder, "app");

    /// <summary>Kills as often as wanted; every check is told, and the first bad one ends the loop.</summary>
    public async Task<KillReport> RunAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        await StartPartnersAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = _driver.RunAsync(stop.Token);
        try
        {
            KillReport? report = null;
            while (report is null or { IsGood: true } && _state.Kills < _settings.Kills)
            {
                await LiveAndDieAsync(cancellationToken);
                if (_state.Kills % _settings.CheckEvery == 0 || _state.Kills == _settings.Kills)
                {
                    report = await CheckAsync(cancellationToken);
                    tell(report.ToString());
                }
            }

            return report ?? await CheckAsync(cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await sending;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_partners is not null)
        {
            await _partners.DisposeAsync();
        }

        _client.Dispose();
        _sent.Dispose();
    }

    private static Dictionary<string, string> Environment(Sabotage sabotage) => sabotage == Sabotage.None ? [] : new()
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(SabotageHook).Assembly.Location,
        [SabotageHook.Variable] = sabotage.ToString(),
    };

    private ChildProcess StartApp() => ChildProcess.Start(
        BuiltProject.Web,
        [
            "--urls", _url.ToString(), "--Orders:DataPath", AppFolder, "--Kitchen:PartnersUrl", _partnersUrl.ToString(),
            "--Kitchen:Name", "quick", "--Logging:LogLevel:Default", "Error",
        ],
        Environment(_settings.Sabotage));

    private ChildProcess StartPartners() => ChildProcess.Start(
        BuiltProject.Partners,
        [
            "--urls", _partnersUrl.ToString(), "--Partners:Http2Url", $"http://127.0.0.1:{_settings.Ports.PartnersHttp2}",
            "--Partners:DataPath", Path.Combine(_settings.Folder, "partners"),
        ],
        []);

    private async Task LiveAndDieAsync(CancellationToken cancellationToken)
    {
        await using var app = StartApp();
        var isEarly = _state.Kills > 0 && _random.NextDouble() < KilledWhileStarting;
        if (isEarly)
        {
            // Somewhere between nothing and the usual start: before it listens, while it reads back, just ready.
            var usual = _readyMs.Count == 0 ? 1000 : _readyMs[^1];
            await Task.Delay((int)(usual * (0.2 + _random.NextDouble())), cancellationToken);
        }
        else
        {
            await ReadyAsync(app, cancellationToken);
            if (_state.Kills == 0)
            {
                await _client.SetKitchenAsync();
            }

            await _client.SetModeAsync(_random.Next(2) == 0 ? "async" : "blocking");
            await Task.Delay(_random.Next(_settings.LifeMs.Shortest, _settings.LifeMs.Longest), cancellationToken);
            if (_random.NextDouble() < PartnersKilled)
            {
                _partnerKills++;
                await StartPartnersAsync(cancellationToken);
            }
        }

        var lifeMs = (DateTimeOffset.UtcNow - app.StartedAt).TotalMilliseconds;
        await app.KillAsync();
        await File.AppendAllTextAsync(
            Path.Combine(_settings.Folder, "kills.log"),
            string.Create(CultureInfo.InvariantCulture, $"{_state.Kills + 1} after {lifeMs:0} ms, {(isEarly ? "starting" : "ready")}\n"),
            cancellationToken);
        _state = new KillState(_state.Kills + 1, _state.KillsAtStart + (isEarly ? 1 : 0));
        _state.Write(_settings.Folder);
    }

    private async Task<KillReport> CheckAsync(CancellationToken cancellationToken)
    {
        _driver.SendsNew = false;
        await using var app = StartApp();
        await ReadyAsync(app, cancellationToken);
        await _client.SetModeAsync("async");
        var report = await _check.RunAsync(cancellationToken);
        await app.KillAsync();
        _driver.SendsNew = true;
        return report with
        {
            Kills = _state.Kills,
            KillsAtStart = _state.KillsAtStart,
            PartnerKills = _partnerKills,
            ReadyMs = [.. _readyMs],
        };
    }

    private async Task ReadyAsync(ChildProcess app, CancellationToken cancellationToken)
    {
        while (!await _client.IsReadyAsync())
        {
            if (app.HasExited || DateTimeOffset.UtcNow - app.StartedAt > s_patience)
            {
                throw new InvalidOperationException($"The app does not get ready.\n{app}");
            }

            await Task.Delay(s_look, cancellationToken);
        }

        _readyMs.Add((DateTimeOffset.UtcNow - app.StartedAt).TotalMilliseconds);
    }

    private async Task StartPartnersAsync(CancellationToken cancellationToken)
    {
        if (_partners is not null)
        {
            await _partners.DisposeAsync();
        }

        _partners = StartPartners();
        while (true)
        {
            try
            {
                await _client.LedgerAsync(_partnersUrl);
                return;
            }
            catch (HttpRequestException) when (!_partners.HasExited)
            {
                await Task.Delay(s_look, cancellationToken);
            }
        }
    }
}
