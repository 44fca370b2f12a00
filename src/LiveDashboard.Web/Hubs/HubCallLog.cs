using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Hubs;

/// <summary>
/// Logs failed hub calls instead of the framework: a refused one as a line without a stack, at most one per
/// second and method, and a bug once with its stack.
/// </summary>
internal sealed partial class HubCallLog(TimeProvider time, ILogger<HubCallLog> logger) : IHubFilter
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Told> _told = [];

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            return await next(invocationContext);
        }
        catch (Exception exception) when (Tell(invocationContext.HubMethodName, exception))
        {
            throw;
        }
    }

    /// <summary>The items of a stream; a failure is logged as for a call.</summary>
    public async IAsyncEnumerable<T> Watch<T>(string method, IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var items = stream.GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(method, items))
        {
            yield return items.Current;
        }
    }

    private async ValueTask<bool> NextAsync<T>(string method, IAsyncEnumerator<T> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception exception) when (Tell(method, exception))
        {
            throw;
        }
    }

    // Always true, for use as an exception filter: the exception passes unchanged.
    private bool Tell(string method, Exception exception)
    {
        if (exception is HubException && Take(method) is { } leftOut)
        {
            LogRefused(method, exception.Message, leftOut);
        }
        else if (exception is not (HubException or OperationCanceledException))
        {
            LogFault(exception, method);
        }

        return true;
    }

    /// <summary>How many were omitted since the last line; null when the next one is not due.</summary>
    private long? Take(string method)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (_told.TryGetValue(method, out var last) && time.GetElapsedTime(last.At, now) < s_pause)
            {
                _told[method] = last with { LeftOut = last.LeftOut + 1 };
                return null;
            }

            _told[method] = new Told(now, 0);
            return last.LeftOut;
        }
    }

    [LoggerMessage(
        EventIds.HubCallRefused, LogLevel.Information,
        "A call of {Method} was refused: {Reason} ({LeftOut} more before it were not told.)",
        EventName = nameof(EventIds.HubCallRefused))]
    private partial void LogRefused(string method, string reason, long leftOut);

    [LoggerMessage(EventIds.HubCallFault, LogLevel.Error, "A call of {Method} failed.", EventName = nameof(EventIds.HubCallFault))]
    private partial void LogFault(Exception exception, string method);

    private readonly record struct Told(long At, long LeftOut);
}
