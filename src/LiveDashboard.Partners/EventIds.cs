namespace LiveDashboard.Partners;

/// <summary>The event ids of this assembly's logs; an id is never reused.</summary>
internal static class EventIds
{
    public const int PartnerWorkFailed = 1;

    public const int LedgerNotCommitted = 10;
    public const int LedgerStopped = 11;
    public const int LedgerCommitsAgain = 12;
    public const int LedgerLost = 13;
    public const int LedgerEmpty = 14;

    public const int PartnersPortFull = 20;
}
