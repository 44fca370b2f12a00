using System.Collections.Concurrent;
using System.Text.Json;
using LiveDashboard.Benchmarks.Processes;
using LiveDashboard.TestSupport.Auditing;

namespace LiveDashboard.Benchmarks.Touching;

/// <summary>The orders that were acknowledged, by their keys, held against the journal after each start.</summary>
internal sealed class ToldOrders(string folder)
{
    private readonly ConcurrentDictionary<string, bool> _keys = new();
    private long _acknowledged;
    private long _toldAsLost;
    private int _notices;

    /// <summary>Orders that are missing while nothing says so.</summary>
    public long LostWithoutAWord { get; private set; }

    /// <summary>The caller was told that the order is accepted.</summary>
    public void Add(string key)
    {
        _keys[key] = true;
        Interlocked.Increment(ref _acknowledged);
    }

    /// <summary>Looks what the journal knows, and whether a notice stands where something is missing.</summary>
    public async Task CompareAsync(ChildApp app)
    {
        var known = JournalAudit.Read(folder).Keys.Keys.Select(key => key[(key.LastIndexOfAny([':', '/', ' ']) + 1)..]).ToHashSet();
        var missing = _keys.Keys.Where(key => !known.Contains(key)).ToList();
        using var ready = JsonDocument.Parse(await app.Http.GetStringAsync("/health/ready"));
        var notices = ready.RootElement.TryGetProperty("notices", out var texts) ? texts.GetArrayLength() : 0;
        var isTold = notices > _notices;
        _notices = notices;
        missing.ForEach(key => _keys.TryRemove(key, out _));
        _toldAsLost += isTold ? missing.Count : 0;
        LostWithoutAWord += isTold ? 0 : missing.Count;
    }

    public override string ToString() => $"acknowledged {_acknowledged}, told as lost {_toldAsLost}, lost without a word {LostWithoutAWord}, notices {_notices}";
}
