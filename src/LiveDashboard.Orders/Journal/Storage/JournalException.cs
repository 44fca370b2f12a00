namespace LiveDashboard.Orders.Journal.Storage;

/// <summary>The journal cannot be opened, read or written; the message is human-readable.</summary>
public sealed class JournalException : Exception
{
    public JournalException()
    {
    }

    public JournalException(string message)
        : base(message)
    {
    }

    public JournalException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
