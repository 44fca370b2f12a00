using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace LiveDashboard.Web.Security;

/// <summary>Sends the content security policy, with a nonce for the page's import map, and related headers.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    /// <summary>The key of the nonce for inline scripts in the request's items.</summary>
    public const string NonceItem = "csp-nonce";

    private const int NonceBytes = 16;

    // What they answer is true at this moment only, and nobody else's.
    private static readonly PathString[] s_live = ["/api", "/health", "/hubs"];

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        context.Items[NonceItem] = nonce;

        // As late as possible and by assignment: Blazor adds its own policy, and an error page clears earlier headers.
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    }

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy((string?)context.Items[NonceItem]);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Antiforgery writes SAMEORIGIN, which contradicts frame-ancestors.
        headers.XFrameOptions = "DENY";
        if (s_live.Any(path => context.Request.Path.StartsWithSegments(path)))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // MudBlazor's theme writes an inline <style>. 'self' includes web sockets of the same origin.
    private static StringValues Policy(string? nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";
}
