namespace LiveDashboard.Web;

/// <summary>The ids of everything that this assembly logs; an id is never reused.</summary>
internal static class EventIds
{
    public const int ApiFault = 2001;
    public const int ApiJournalUnreadable = 2002;

    public const int HubCallRefused = 2010;
    public const int HubCallFault = 2011;

    public const int DataFolderWide = 2020;
    public const int AllowedHostsIgnored = 2021;

    public const int RaceStarted = 2030;
    public const int RaceEnded = 2031;
    public const int RaceBroken = 2032;

    public const int ModeNotChanged = 3001;
    public const int BoardCommandFailed = 3002;
    public const int OrderUnreadable = 3003;
    public const int OrderCommandFailed = 3004;
    public const int WallNotDrawn = 3005;
    public const int BurstNotCancelled = 3006;
    public const int TabNotWatched = 3007;

    public const int SettingsNotApplied = 3020;
    public const int OrdersUnreadable = 3021;
    public const int BulkUncounted = 3022;
    public const int BulkFailed = 3023;
}
