using System.Globalization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace LiveDashboard.Web.Hubs;

/// <summary>Answers a page that could not become live with one that says so, and comes back by itself.</summary>
internal sealed class FullBoardMiddleware(RequestDelegate next, CircuitLimit circuits)
{
    private const int AgainSeconds = 10;

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return circuits.IsFull && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            ? TellAsync(context.Response)
            : next(context);
    }

    private Task TellAsync(HttpResponse response)
    {
        var most = circuits.Most.ToString("N0", CultureInfo.InvariantCulture);
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = AgainSeconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en" translate="no">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="dark light">
            <meta http-equiv="refresh" content="{AgainSeconds}"><title>LiveDashboard is full</title></head>
            <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 16px">
            <h1>LiveDashboard is shown on as many pages as it may be</h1>
            <p>This process keeps at most {most} live pages (<code>Limits__Circuits</code>). Close one that is not needed; one that lost its
            connection is given up after some minutes. This page tries again every {AgainSeconds} s. Orders go on meanwhile, and the API answers:
            <a href="/api/board">api/board</a>.</p>
            </body>
            </html>
            """);
    }
}
