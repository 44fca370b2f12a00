using LiveDashboard.Orders.Journal.Storage;

namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>Counts the operations on the journal over all lives of a run, and lets one of them be the last or fail.</summary>
/// <param name="root">Where the folders of the lives are made.</param>
/// <param name="at">Which operation, counted from 1; 0 for none.</param>
/// <param name="kind">What happens there.</param>
internal sealed class JournalFaults(string root, int at = 0, FaultKind kind = FaultKind.Crash)
{
    /// <summary>What an operation that fails says.</summary>
    public const string Message = "The disk gave an error.";

    private readonly List<JournalOperation> _operations = [];
    private volatile bool _isDead;
    private volatile bool _diskIsFull;
    private long _logBefore;
    private int _lives = 1;

    /// <summary>The folder of the life that runs, or of the next one.</summary>
    public string Folder { get; private set; } = Path.Combine(root, "1");

    /// <summary>The operations so far, in order.</summary>
    public IReadOnlyList<JournalOperation> Operations => _operations;

    /// <summary>The operation that was the last or failed; null as long as none was.</summary>
    public JournalOperation? Hit { get; private set; }

    /// <summary>Whether the process is gone: nothing it does reaches anybody any more.</summary>
    public bool IsDead => _isDead;

    /// <summary>Whether no append succeeds.</summary>
    public bool DiskIsFull
    {
        get => _diskIsFull;
        set => _diskIsFull = value;
    }

    /// <summary>The process is gone; the next one begins with what it left behind.</summary>
    public void Kill() => Die(long.MaxValue);

    /// <summary>The next process begins.</summary>
    public void Begin() => _isDead = false;

    /// <summary>The engine is about to touch the journal, or has just done so.</summary>
    public void Next(JournalOperation operation)
    {
        if (_isDead)
        {
            throw new ProcessKilledException();
        }

        if (operation == JournalOperation.AppendBegins)
        {
            _logBefore = JournalRemains.LogLength(Folder);
            if (_diskIsFull)
            {
                throw new JournalException(Message);
            }
        }

        _operations.Add(operation);
        if (_operations.Count == at)
        {
            Hit = operation;
            Strike(operation);
        }
    }

    private void Strike(JournalOperation operation)
    {
        switch (kind)
        {
            case FaultKind.Error:
                throw new JournalException(Message);
            case FaultKind.TornCrash when operation == JournalOperation.AppendIsDone:
                Die((_logBefore + JournalRemains.LogLength(Folder)) / 2);
                throw new ProcessKilledException();
            default:
                Die(long.MaxValue);
                throw new ProcessKilledException();
        }
    }

    private void Die(long logLength)
    {
        _isDead = true;
        Folder = JournalRemains.Copy(Folder, Path.Combine(root, $"{++_lives}"), logLength);
    }
}
