namespace LiveDashboard.TestSupport.Processes;

/// <summary>The lines that a process wrote, and who waits for one of them.</summary>
internal sealed class ProcessOutput
{
    private readonly Lock _lock = new();
    private readonly List<(bool IsError, string Text)> _lines = [];
    private readonly List<(Func<string, bool> Fits, TaskCompletionSource<string> Line)> _waiting = [];

    /// <summary>Both streams, as they came.</summary>
    public IReadOnlyList<string> All => Lines(_ => true);

    public IReadOnlyList<string> Standard => Lines(isError => !isError);

    public IReadOnlyList<string> Errors => Lines(isError => isError);

    /// <summary>Takes a line; null, the end of a stream, is none.</summary>
    public void Add(bool isError, string? text)
    {
        if (text is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Add((isError, text));
            if (!isError)
            {
                _waiting.RemoveAll(waiting => waiting.Fits(text) && waiting.Line.TrySetResult(text));
            }
        }
    }

    /// <summary>The first line of the standard output that fits, once there is one.</summary>
    public Task<string> LineAsync(Func<string, bool> fits)
    {
        lock (_lock)
        {
            foreach (var (isError, text) in _lines)
            {
                if (!isError && fits(text))
                {
                    return Task.FromResult(text);
                }
            }

            var line = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((fits, line));
            return line.Task;
        }
    }

    public override string ToString() => $"Its output was:\n{string.Join('\n', Standard)}\nIts errors were:\n{string.Join('\n', Errors)}";

    private List<string> Lines(Func<bool, bool> ofStream)
    {
        lock (_lock)
        {
            return [.. _lines.Where(line => ofStream(line.IsError)).Select(line => line.Text)];
        }
    }
}
