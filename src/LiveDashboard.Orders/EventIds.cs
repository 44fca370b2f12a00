namespace LiveDashboard.Orders;

/// <summary>The event ids of this assembly's logs; an id is never reused.</summary>
internal static class EventIds
{
    public const int RecoveryEnded = 100;
    public const int JournalFailing = 101;
    public const int JournalHealed = 102;
    public const int JournalStopped = 103;
    public const int CommitDoubtSettled = 104;
    public const int ClockSetBack = 105;
    public const int JournalSalvaged = 106;
    public const int JournalNoticed = 107;

    public const int CheckpointFailed = 110;
    public const int LogHeldByReader = 111;
    public const int LogReleased = 112;

    public const int OrdersRemoved = 120;
    public const int RemovalFailed = 121;

    public const int SearchFileDamaged = 130;
    public const int NamesNotIndexed = 131;

    public const int TurnFailed = 200;

    public const int WorkersStarted = 300;
    public const int PipelineNotStarted = 301;
    public const int OrderFaulted = 302;
    public const int JournalNotClosed = 303;
    public const int JournalFenced = 304;

    public const int CircuitOpened = 310;
    public const int CircuitClosed = 311;
    public const int PartnerRefusedKey = 312;
    public const int EffectBeforeTheCall = 313;
    public const int PartnerNamedOtherHost = 314;
    public const int PartnerHttp2Silent = 315;
    public const int PartnerHttp2Back = 316;
    public const int PartnerNotAsked = 317;

    public const int BoardNotPublished = 400;
}
