namespace LiveDashboard.Orders.Waiting;

/// <summary>Where an order waits: on the timing wheel, in a partner's queue, or for a commit.</summary>
internal interface IWaitPlace
{
    /// <summary>Accepts the wait; the place, or the wheel after it, ends it.</summary>
    void Enter(OrderWait wait);

    /// <summary>Called when the time for which the wait, cancelled or not, held the place is over.</summary>
    void Leave(OrderWait wait)
    {
    }
}
