using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Where facts and commands wait for the journal's thread. Bounded: a worker that finds it full, or the journal failing,
/// waits before its next fact; a command that finds it full is refused. No fact is dropped.
/// </summary>
internal sealed class JournalInbox
{
    /// <summary>Facts that may wait; 3 MiB of memory, twice.</summary>
    public const int FactCapacity = 1 << 16;

    /// <summary>Commands that may wait.</summary>
    public const int CommandCapacity = 1 << 16;

    /// <summary>How long the oldest waiting command may have waited, milliseconds: beyond it new ones are refused, so that
    /// those taken are answered soon.</summary>
    public const long LongestWaitMs = 1_000;

    // Monitor, not Lock: workers and the journal's thread wait on it for their turn.
    private readonly object _gate = new();
    private Fact[] _filling = new Fact[FactCapacity];
    private List<JournalCommand> _commands = [];
    private int _count;
    private long _oldestCommandMs;
    private bool _open;
    private bool _closed;
    private bool _refusing;
    private bool _writerWaits;

    /// <summary>Facts that wait. A look without the gate: no giver waits for whoever looks.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Hands a fact in; waits while there is no room or the gate is shut. After the close facts are not taken:
    /// nothing of them was told to anyone, and the next start repeats their steps under the same keys.</summary>
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

    /// <summary>Hands a command in; false when there is no room, when those before it wait too long, or when the inbox is closed.
    /// While facts are read back commands wait as long as that takes.</summary>
    public bool TryAdd(JournalCommand command, long nowMs)
    {
        lock (_gate)
        {
            if (_closed || _refusing || _commands.Count == CommandCapacity
                || (_open && _commands.Count > 0 && nowMs - _oldestCommandMs > LongestWaitMs))
            {
                return false;
            }

            _oldestCommandMs = _commands.Count == 0 ? nowMs : _oldestCommandMs;
            _commands.Add(command);
            WakeWriter();
            return true;
        }
    }

    /// <summary>Lets facts in, or holds their givers at the gate while the journal cannot commit.</summary>
    public void SetOpen(bool open)
    {
        lock (_gate)
        {
            _open = open;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Nothing will be written any more, and the process goes on: commands are refused, and whoever brings a fact
    /// waits until the close. A worker must not go on calling partners when nobody writes down what they did.</summary>
    public void Refuse()
    {
        lock (_gate)
        {
            _refusing = true;
            _open = false;
        }
    }

    /// <summary>Whether nothing more is taken.</summary>
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

    /// <summary>No more facts and commands; waiting givers go on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes out the commands that wait, to refuse them.</summary>
    public List<JournalCommand> TakeCommands()
    {
        lock (_gate)
        {
            var left = _commands;
            _commands = [];
            return left;
        }
    }

    /// <summary>Swaps the full buffer for an empty one, waiting until there is something, or for the time given; false when closed and empty.</summary>
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

    /// <summary>Waits a little, or until the inbox is closed; true when it is.</summary>
    public bool WaitForClose(TimeSpan time)
    {
        lock (_gate)
        {
            return _closed || (Monitor.Wait(_gate, time) && _closed);
        }
    }

    private void WakeWriter()
    {
        if (_writerWaits)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
