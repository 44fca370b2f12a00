namespace LiveDashboard.Web.Components.Layout;

/// <summary>What a picture of the help explains.</summary>
public enum HelpSubject
{
    /// <summary>The four calls of one order, as long as they take.</summary>
    Order,

    /// <summary>Waiters that stand beside their orders.</summary>
    Blocking,

    /// <summary>A waiter that hands over and walks on.</summary>
    Async,
}
