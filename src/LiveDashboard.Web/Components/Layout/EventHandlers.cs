using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Layout;

/// <summary>Registers <c>@onpopovertoggle</c> for markup; js/connection.js registers it in the browser.</summary>
[EventHandler("onpopovertoggle", typeof(PopoverToggleEventArgs))]
public static class EventHandlers;
