using System.Net;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Refuses unauthorized requests before anything else: foreign host names, web pages, callers without the key.</summary>
/// <param name="key">Null for none: every program that reaches the port may call.</param>
internal sealed class PartnersDoor(HostNames hosts, CallerKey? key)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string NotFromAPage = "none";

    private static readonly RequestProblem s_foreignHost = RequestProblem.Of(
        new HeaderFault("Host", "The header must name the address the partners listen on."));

    private static readonly RequestProblem s_webPage = RequestProblem.Of(
        StatusCodes.Status403Forbidden, "Not for web pages", "The partners answer no request that a web page sent.");

    private static readonly RequestProblem s_noKey = RequestProblem.Of(
        StatusCodes.Status401Unauthorized,
        "Key needed",
        new HeaderFault(CallerKey.Header, "The header must come once and carry the partners' key."));

    /// <summary>Returns null when the request is allowed.</summary>
    public RequestProblem? Refuse(HttpContext context)
    {
        if (!hosts.Accepts(context))
        {
            return s_foreignHost;
        }

        var headers = context.Request.Headers;
        if (headers.Origin.Count > 0 || (headers[FetchSite] is { Count: > 0 } site && site != NotFromAPage))
        {
            return s_webPage;
        }

        if (key is null || !NeedsKey(context) || key.Opens(headers[CallerKey.Header]))
        {
            return null;
        }

        context.Response.Headers.WWWAuthenticate = CallerKey.Header;
        return s_noKey;
    }

    // Reads from the machine itself need no key.
    private static bool NeedsKey(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) || context.Connection.RemoteIpAddress is not { } caller || !IPAddress.IsLoopback(caller);
}
