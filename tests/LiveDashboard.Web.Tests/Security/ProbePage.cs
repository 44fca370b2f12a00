using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>A page that shows the nonce it was given.</summary>
[Route("/probe")]
public sealed class ProbePage : ComponentBase
{
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, Context?.Items["csp-nonce"]);
}
