namespace LiveDashboard.Partners;

/// <summary>The identities of everything this assembly logs; each is given once and never again for something else.</summary>
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
