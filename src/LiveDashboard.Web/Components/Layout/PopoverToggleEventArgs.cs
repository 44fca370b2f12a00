namespace LiveDashboard.Web.Components.Layout;

/// <summary>Arguments of the popover toggle event.</summary>
public sealed class PopoverToggleEventArgs : EventArgs
{
    public bool Open { get; set; }
}
