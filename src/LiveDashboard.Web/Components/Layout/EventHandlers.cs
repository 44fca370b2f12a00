using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Layout;

/// <summary>Makes <c>@onpopovertoggle</c> known to markup; js/connection.js makes it known to the browser.</summary>
[EventHandler("onpopovertoggle", typeof(PopoverToggleEventArgs))]
public static class EventHandlers;
