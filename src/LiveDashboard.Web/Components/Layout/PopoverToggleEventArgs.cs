namespace LiveDashboard.Web.Components.Layout;

/// <summary>The browser opened or closed a popover.</summary>
public sealed class PopoverToggleEventArgs : EventArgs
{
    public bool Open { get; set; }
}
