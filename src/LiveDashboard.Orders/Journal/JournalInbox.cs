using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Queues facts and commands for the journal's thread. Bounded: a worker that finds it full, or the journal failing,
/// blocks before its next fact; a caller's command that finds it full is refused. No fact is dropped.
/// </summary>
/// <param name="time">Measures how long commands wait; settings of the machine's clock do not count.</param>
internal sealed class JournalInbox(TimeProvider time)
{
    /// <summary>Maximum queued facts; two buffers of 3 MiB.</summary>
    public const int FactCapacity = 1 << 16;

    /// <summary>Maximum queued commands of callers.</summary>
    public const int CommandCapacity = 1 << 16;

    /// <summary>How long the oldest queued command may wait: beyond it new ones are refused, so that accepted ones are
    /// answered soon.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // Monitor, not Lock: workers and the journal's thread wait and pulse on it.
    private readonly object _gate = new();
    private Fact[] _filling = new Fact[FactCapacity];
    private List<JournalCommand> _commands = [];
    private int _count;
    private long _oldestCommandStamp;
    private bool _open;
    private bool _closed;
    private bool _refusing;
    private bool _writerWaits;

    /// <summary>Number of queued facts. Read without the lock, so that readers never block producers.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Queues a fact; blocks while there is no room or the gate is shut. After the close facts are discarded:
    /// nobody has seen them, and the next start repeats their steps under the same keys.</summary>
    public void Add(in Fact fact)
    {
        lock (_gate)
        {
            while (!_closed && (!_open || _count == FactCapacity))
            {
                Monitor.Wait(_gate);
            }

            if (_closed)
            {
                return;
            }

            _filling[_count++] = fact;
            WakeWriter();
        }
    }

    /// <summary>Queues a command; false when the inbox is closed, and for a command that yields also when there is no room or
    /// earlier ones wait too long. During the replay commands wait as long as that takes.</summary>
    public bool TryAdd(JournalCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        lock (_gate)
        {
            if (_closed || _refusing || (command.YieldsWhenFull && IsFull))
            {
                return false;
            }

            _oldestCommandStamp = _commands.Count == 0 ? time.GetTimestamp() : _oldestCommandStamp;
            _commands.Add(command);
            WakeWriter();
            return true;
        }
    }

    /// <summary>Opens the gate to facts, or blocks their producers while the journal cannot commit.</summary>
    public void SetOpen(bool open)
    {
        lock (_gate)
        {
            // What waited for the replay waits for the journal from here on.
            _oldestCommandStamp = open && !_open ? time.GetTimestamp() : _oldestCommandStamp;
            _open = open;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Stops writing while the process stays up: commands are refused, and producers of facts block until the
    /// close. A worker must not keep calling partners when what they did is not recorded.</summary>
    public void Refuse()
    {
        lock (_gate)
        {
            _refusing = true;
            _open = false;
        }
    }

    /// <summary>Whether the inbox is closed.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
            {
                return _closed;
            }
        }
    }

    /// <summary>Accepts no more facts and commands, and releases blocked producers.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Removes the queued commands, to refuse them.</summary>
    public List<JournalCommand> TakeCommands()
    {
        lock (_gate)
        {
            var left = _commands;
            _commands = [];
            return left;
        }
    }

    /// <summary>Swaps the full buffer for an empty one, waiting for content up to the given time; false when closed and empty.</summary>
    public bool Take(ref Fact[] facts, out int count, ref List<JournalCommand> commands, TimeSpan longest)
    {
        lock (_gate)
        {
            for (var isInTime = true; isInTime && _count == 0 && _commands.Count == 0 && !_closed;)
            {
                _writerWaits = true;
                isInTime = Monitor.Wait(_gate, longest);
                _writerWaits = false;
            }

            (facts, _filling) = (_filling, facts);
            (commands, _commands) = (_commands, commands);
            count = _count;
            if (_count == FactCapacity)
            {
                Monitor.PulseAll(_gate);
            }

            _count = 0;
            return count > 0 || commands.Count > 0 || !_closed;
        }
    }

    /// <summary>Waits for the given time or until the inbox is closed; true when it is.</summary>
    public bool WaitForClose(TimeSpan time)
    {
        lock (_gate)
        {
            return _closed || (Monitor.Wait(_gate, time) && _closed);
        }
    }

    private bool IsFull => _commands.Count >= CommandCapacity
        || (_open && _commands.Count > 0 && time.GetElapsedTime(_oldestCommandStamp) > LongestWait);

    private void WakeWriter()
    {
        if (_writerWaits)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
