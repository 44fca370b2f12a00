using LiveDashboard.Orders.Intake.Limits;
using Microsoft.AspNetCore.Connections.Features;

namespace LiveDashboard.Web.Security;

/// <summary>Makes each connection one caller of commands: an API client, a hub client or a circuit that sends too many slows itself.</summary>
internal sealed class CommandCallerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        CommandCaller.Current = context.Features.Get<IConnectionItemsFeature>()?.Items is { } connection ? Of(connection) : new CommandCaller();
        return next(context);
    }

    private static CommandCaller Of(IDictionary<object, object?> connection)
    {
        // Requests of one HTTP/2 connection run in parallel, and its items are a plain dictionary.
        lock (connection)
        {
            if (connection.TryGetValue(typeof(CommandCaller), out var known) && known is CommandCaller caller)
            {
                return caller;
            }

            var made = new CommandCaller();
            connection[typeof(CommandCaller)] = made;
            return made;
        }
    }
}
