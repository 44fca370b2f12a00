using LiveDashboard.Web.Components.OrderDetail;
using Microsoft.AspNetCore.Components.Routing;

namespace LiveDashboard.Web.Components.Layout;

/// <summary>A link of the rail. An order's own page belongs to the page it was opened from.</summary>
public sealed class RailLink : NavLink
{
    private object? Address => AdditionalAttributes?.GetValueOrDefault("href");

    protected override bool ShouldMatch(string uriAbsolute) =>
        OrderHome.At(uriAbsolute) is { } home ? Equals(Address, home.Path) : base.ShouldMatch(uriAbsolute);
}
