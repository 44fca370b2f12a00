namespace LiveDashboard.Orders.Waiting;

/// <summary>Where an order stands while it waits: on the timing wheel, in the line of a partner, before a commit.</summary>
internal interface IWaitPlace
{
    /// <summary>Takes the wait in; the place, or the wheel after it, sees to its end.</summary>
    void Enter(OrderWait wait);

    /// <summary>The time is over for which the wait, called off or not, held the place.</summary>
    void Leave(OrderWait wait)
    {
    }
}
