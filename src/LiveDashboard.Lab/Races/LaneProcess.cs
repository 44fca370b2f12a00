using System.Diagnostics;
using LiveDashboard.Lab.Lanes;
using LiveDashboard.Lab.Measurement;

namespace LiveDashboard.Lab.Races;

/// <summary>The process of one run of a lane, as its host sees it. Its answers are read by a named thread, never by the pool.</summary>
internal sealed class LaneProcess : IDisposable
{
    private const int KeptErrorChars = 4_000;
    private const int MaxSamples = 20_000;

    private static readonly TimeSpan s_endTime = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Process _process;
    private readonly FrameStream _tell;
    private readonly Thread _reader;
    private readonly Thread _errorReader;
    private readonly OutsideProbe _probe;
    private readonly Action _changed;
    private readonly List<LaneSample> _samples = [];
    private PhaseCounts? _counts;
    private IReadOnlyList<SampledOrder> _sampled = [];
    private LaneResult? _result;
    private string? _gc;
    private string _errors = "";
    private bool _isReady;
    private bool _isGone;

    /// <param name="task">What it runs.</param>
    /// <param name="changed">Called when it gets ready, gives its result, or is gone.</param>
    public LaneProcess(LaneTask task, Action changed)
    {
        _changed = changed;
        _process = task.Spec.Cores is null ? Started(LaneExecutable.Lane()) : OneCore.Start(LaneExecutable.Lane(), task.Lane, Started);
        _probe = new OutsideProbe(_process);
        _tell = new FrameStream(_process.StandardInput.BaseStream);
        _reader = new Thread(ReadAnswers) { Name = $"lane {task.Lane + 1} answers", IsBackground = true };
        _errorReader = new Thread(ReadErrors) { Name = $"lane {task.Lane + 1} errors", IsBackground = true };
        _reader.Start();
        _errorReader.Start();
        Tell(new LaneFrame(Task: task));
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is warmed up and waits for the start.</summary>
    public bool IsReady => Read(() => _isReady);

    /// <summary>Whether it has given its result or is gone.</summary>
    public bool IsOver => Read(() => _result is not null || _isGone);

    /// <summary>Its garbage collector; null before it is ready.</summary>
    public string? Gc => Read(() => _gc);

    /// <summary>Its samples up to now.</summary>
    public IReadOnlyList<LaneSample> Samples => Read<IReadOnlyList<LaneSample>>(() => [.. _samples]);

    /// <summary>The orders whose whole way is kept, as it last told them.</summary>
    public IReadOnlyList<SampledOrder> Sampled => Read(() => _sampled);

    /// <summary>What it measured; null when it has not ended, or crashed.</summary>
    public RunFigures? Figures => Read(() => _result is { } result
        ? new RunFigures(
            result.MakespanMs, result.Latency, _probe.ThreadsPeak, _probe.CpuMs, _probe.RssPeak, result.Split, result.Failed)
        {
            OthersPercent = _probe.OthersPercent,
        }
        : null);

    /// <summary>Why it is gone without a result.</summary>
    public string Problem => Read(() => _process.HasExited
        ? $"Its process ended with code {_process.ExitCode}{(_errors.Length > 0 ? $": {_errors.ReplaceLineEndings(" ").Trim()}" : "")}."
        : "Its process closed its output.");

    /// <summary>Starts its orders.</summary>
    public void Go()
    {
        lock (_lock)
        {
            if (!_isGone)
            {
                _probe.Begin();
            }
        }

        Tell(new LaneFrame(Go: true));
    }

    /// <summary>Reads the process from outside, and adds a sample of what it last said of itself.</summary>
    public void Sample()
    {
        lock (_lock)
        {
            if (!_isGone && _result is null && _counts is { } counts && _probe.Read() is { } seen && _samples.Count < MaxSamples
                && (_samples.Count == 0 || _samples[^1].Counts.AtMs < counts.AtMs))
            {
                _samples.Add(new LaneSample(counts, seen.Threads, seen.CpuPercent, seen.RssBytes) { OthersPercent = seen.OthersPercent });
            }
        }
    }

    /// <summary>Ends the process: by itself when it can, else by force.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already.
        }

        if (!_process.WaitForExit(s_endTime))
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _reader.Join();
        _errorReader.Join();
        _process.Dispose();
    }

    /// <summary>Ends the process at once; safe from any thread.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It is gone already.
        }
    }

    private static Process Started(ProcessStartInfo start) =>
        Process.Start(start) ?? throw new InvalidOperationException("The lane's process did not start.");

    private void Tell(LaneFrame frame)
    {
        try
        {
            _tell.Write(frame);
        }
        catch (IOException)
        {
            // It is gone: its reader says so.
        }
    }

    private void ReadAnswers()
    {
        try
        {
            var frames = new FrameStream(_process.StandardOutput.BaseStream);
            while (frames.Read() is { } frame)
            {
                Take(frame);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            Kill();
        }

        _process.WaitForExit(s_endTime);
        lock (_lock)
        {
            _isGone = true;
        }

        _changed();
    }

    private void Take(LaneFrame frame)
    {
        lock (_lock)
        {
            _isReady |= frame.Ready;
            _gc = frame.Gc ?? _gc;
            _counts = frame.Counts ?? _counts;
            _sampled = frame.Sampled ?? _sampled;
            if (frame.Result is { } result)
            {
                AddLastSample();
                _result = result;
            }
        }

        if (frame.Ready || frame.Result is not null)
        {
            _changed();
        }
    }

    private void AddLastSample()
    {
        if (_probe.Read() is { } seen && _counts is { } counts)
        {
            _samples.Add(new LaneSample(counts, seen.Threads, seen.CpuPercent, seen.RssBytes) { OthersPercent = seen.OthersPercent });
        }
    }

    private void ReadErrors()
    {
        var buffer = new char[KeptErrorChars];
        int read;
        while ((read = _process.StandardError.Read(buffer, 0, buffer.Length)) > 0)
        {
            lock (_lock)
            {
                _errors = (_errors + new string(buffer, 0, read))[^Math.Min(KeptErrorChars, _errors.Length + read)..];
            }
        }
    }

    private T Read<T>(Func<T> value)
    {
        lock (_lock)
        {
            return value();
        }
    }
}
