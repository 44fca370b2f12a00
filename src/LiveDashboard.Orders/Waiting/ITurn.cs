namespace LiveDashboard.Orders.Waiting;

/// <summary>A unit of work that a worker can run now.</summary>
internal interface ITurn
{
    /// <summary>Runs on the calling worker; returns how many orders were resumed.</summary>
    int Run();
}
