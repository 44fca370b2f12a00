namespace LiveDashboard.Orders.Waiting;

/// <summary>Something that a worker can run now.</summary>
internal interface ITurn
{
    /// <summary>Runs it on the calling worker; how many orders went on.</summary>
    int Run();
}
