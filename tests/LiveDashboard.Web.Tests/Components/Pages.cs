using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Tests.Components;

/// <summary>Finds controls the way a person names them.</summary>
internal static class Pages
{
    public static IElement Button<T>(this IRenderedComponent<T> page, string name)
        where T : IComponent =>
        page.FindAll("button").Single(button => (button.GetAttribute("aria-label") ?? button.TextContent.Trim()) == name);

    public static string? Value<T>(this IRenderedComponent<T> page, string testId)
        where T : IComponent =>
        page.FindAll($"[data-testid={testId}]").Single().GetAttribute("data-value");
}
