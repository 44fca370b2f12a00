namespace LiveDashboard.Partners;

/// <summary>The partners cannot start; the message is one line for the person who started them.</summary>
public sealed class PartnersStartException : Exception
{
    public PartnersStartException()
    {
    }

    public PartnersStartException(string message)
        : base(message)
    {
    }

    public PartnersStartException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
