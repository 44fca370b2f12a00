using System.Text.Json;

namespace LiveDashboard.TestSupport.Killing;

/// <summary>
/// The driver's own list, in a file of its own: what it asked, written before it asks, and what was acknowledged, written
/// when the answer is there. What has no answer is in doubt, and is asked again.
/// </summary>
internal sealed class SentRequests : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SentRequest> _all = [];
    private readonly Queue<SentRequest> _doubtful = new();
    private readonly HashSet<string> _doubted = [];
    private readonly StreamWriter _file;

    public SentRequests(string file)
    {
        if (File.Exists(file))
        {
            foreach (var line in File.ReadLines(file).Where(line => line.EndsWith('}')))
            {
                var request = JsonSerializer.Deserialize<SentRequest>(line) ?? throw new InvalidDataException($"{file} holds an empty line.");
                _all[request.Key] = request;
            }
        }

        _file = new StreamWriter(file, append: true) { AutoFlush = true };
        _file.WriteLine();
        _all.Values.Where(request => request.First is null).ToList().ForEach(_doubtful.Enqueue);
    }

    /// <summary>Requests that had no answer when they were sent, and got one later.</summary>
    public int Resolved { get; private set; }

    /// <summary>Requests that were acknowledged with another order than before.</summary>
    public int Changed { get; private set; }

    /// <summary>Whether something waits to be asked again.</summary>
    public bool HasDoubt
    {
        get
        {
            lock (_lock)
            {
                return _all.Values.Any(request => request.First is null);
            }
        }
    }

    /// <summary>What was acknowledged.</summary>
    public IReadOnlyList<SentRequest> Acknowledged
    {
        get
        {
            lock (_lock)
            {
                return [.. _all.Values.Where(request => request.First is not null)];
            }
        }
    }

    /// <summary>How many were ever sent.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _all.Count;
            }
        }
    }

    /// <summary>The next request that is in doubt; null when there is none, or all are under way.</summary>
    public SentRequest? TakeDoubtful()
    {
        lock (_lock)
        {
            return _doubtful.TryDequeue(out var request) ? request : null;
        }
    }

    /// <summary>Notes a request that is about to be sent for the first time.</summary>
    public SentRequest Add(SentRequest request)
    {
        lock (_lock)
        {
            Write(request);
        }

        return request;
    }

    /// <summary>No answer came: it is asked again.</summary>
    public void Doubt(SentRequest request)
    {
        lock (_lock)
        {
            _doubted.Add(request.Key);
            _doubtful.Enqueue(request);
        }
    }

    /// <summary>The app has acknowledged the request.</summary>
    public void Acknowledge(SentRequest request, long first)
    {
        lock (_lock)
        {
            if (_all[request.Key].First is { } before && before != first)
            {
                Changed++;
                return;
            }

            Resolved += _doubted.Remove(request.Key) ? 1 : 0;
            Write(request with { First = first });
        }
    }

    public void Dispose() => _file.Dispose();

    private void Write(SentRequest request)
    {
        _all[request.Key] = request;
        _file.WriteLine(JsonSerializer.Serialize(request));
    }
}
