using LiveDashboard.TestSupport.Architecture;
using LiveDashboard.Web.Components;

namespace LiveDashboard.Web.Tests.Architecture;

/// <summary>Which types of the web app use which others; read once.</summary>
internal static class WebUses
{
    public static IReadOnlyList<TypeUse> All { get; } = TypeUses.Of(typeof(App).Assembly);
}
