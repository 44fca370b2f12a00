namespace LiveDashboard.Orders.Board;

/// <summary>Another view built from the fold, kept at the same facts as the figures.</summary>
internal interface IBoardCompanion
{
    /// <summary>Advances to the facts the figures are read from; called while no fact is being applied.</summary>
    void Advance();

    /// <summary>Publishes the advanced state; called after the figures are published.</summary>
    void Publish();
}
