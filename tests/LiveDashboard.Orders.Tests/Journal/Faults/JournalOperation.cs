namespace LiveDashboard.Orders.Tests.Journal.Faults;

/// <summary>Where the engine touches its journal: each of these can be the last thing a process does, or fail.</summary>
internal enum JournalOperation
{
    Open,
    Read,
    LifeBegins,
    LifeHasBegun,
    FindKey,
    AppendBegins,
    AppendIsDone,
}
