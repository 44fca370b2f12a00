namespace LiveDashboard.Orders.Board;

/// <summary>Something else that is made from the fold, and shows the same facts as the figures beside it.</summary>
internal interface IBoardCompanion
{
    /// <summary>Comes up to the facts that the figures are just read from; called while nothing is folded in.</summary>
    void Advance();

    /// <summary>The figures are published: so may this be.</summary>
    void Publish();
}
