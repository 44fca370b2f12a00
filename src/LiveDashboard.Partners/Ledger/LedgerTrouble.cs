namespace LiveDashboard.Partners.Ledger;

/// <summary>Logs why the ledger does not commit, once per cause: callers retry, and each call would log another line.</summary>
internal sealed partial class LedgerTrouble(ILogger logger)
{
    private long _refused;
    private Type? _told;

    public void Refused(Exception cause, int effects)
    {
        _refused += effects;
        if (_told == cause.GetType())
        {
            return;
        }

        _told = cause.GetType();
        if (cause is LedgerLostException)
        {
            LogLost(cause.Message);
        }
        else
        {
            LogNotCommitted(cause);
        }
    }

    public void Committed()
    {
        if (_refused > 0)
        {
            LogCommitsAgain(_refused);
            _refused = 0;
            _told = null;
        }
    }

    [LoggerMessage(
        EventIds.LedgerNotCommitted, LogLevel.Error,
        "The ledger cannot commit: calls are answered 500 and leave no trace.",
        EventName = nameof(EventIds.LedgerNotCommitted))]
    private partial void LogNotCommitted(Exception exception);

    [LoggerMessage(
        EventIds.LedgerCommitsAgain, LogLevel.Warning,
        "The ledger commits again after refusing {Count} effects.",
        EventName = nameof(EventIds.LedgerCommitsAgain))]
    private partial void LogCommitsAgain(long count);

    [LoggerMessage(
        EventIds.LedgerLost, LogLevel.Critical,
        "{Reason} Until then calls are answered 500 and leave no trace.",
        EventName = nameof(EventIds.LedgerLost))]
    private partial void LogLost(string reason);
}
