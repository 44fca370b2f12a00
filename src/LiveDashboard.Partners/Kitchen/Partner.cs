using System.Collections.Concurrent;
using LiveDashboard.Partners.Ledger;
using LiveDashboard.Partners.Steps;

namespace LiveDashboard.Partners.Kitchen;

/// <summary>One partner: processes each key at most once at a time, waits its latency and records the effect before it answers.</summary>
internal sealed partial class Partner(
    PartnerStep step, EffectLedger ledger, WorkLimit workLimit, TimeProvider timeProvider, ILogger<Partner> logger)
    : IDisposable
{
    private static readonly TimeSpan s_longestHang = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<PartnerAnswer>> _underWay = new(StringComparer.Ordinal);
    private readonly CapacityQueue _line = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The work is independent of the caller: it continues when the caller is gone.</summary>
    public Task<PartnerAnswer> AnswerAsync(in WorkRequest call)
    {
        if (call.Terms.Outage)
        {
            return Task.FromResult(PartnerAnswer.Outage);
        }

        if (!workLimit.TryBegin())
        {
            return Task.FromResult(PartnerAnswer.TooManyCalls);
        }

        var work = new TaskCompletionSource<PartnerAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _underWay.GetOrAdd(call.Key, work);
        if (first != work)
        {
            return RepeatAsync(first.Task);
        }

        // Only the holder of the entry in _underWay reads the ledger, and the entry is removed after the commit:
        // a key cannot be done between the check and the work.
        var effect = new Effect(step, call.Key, call.Order);
        if (ledger.Contains(effect))
        {
            Finish(effect.Key, work, PartnerAnswer.Repeated);
            return work.Task;
        }

        _ = WorkAsync(effect, call.Terms, work, _stopping.Token);
        return work.Task;
    }

    /// <summary>
    /// Accepts a call and does not answer it while its caller waits: no work is done, and its key stays free. It is answered
    /// only after an hour, or when the partner stops.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public async Task<PartnerAnswer> HangAsync(CancellationToken callerGone)
    {
        if (!workLimit.TryBegin())
        {
            return PartnerAnswer.TooManyCalls;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(callerGone, _stopping.Token);
        try
        {
            await Task.Delay(s_longestHang, timeProvider, end.Token);
            return PartnerAnswer.Failed;
        }
        catch (OperationCanceledException) when (!callerGone.IsCancellationRequested)
        {
            return PartnerAnswer.Stopping;
        }
        finally
        {
            workLimit.End();
        }
    }

    /// <summary>Ends the waits at once and returns when no call is in progress.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        _line.Close();
        await Task.WhenAll(_underWay.Values.Select(work => work.Task));
    }

    public void Dispose() => _stopping.Dispose();

    private async Task<PartnerAnswer> RepeatAsync(Task<PartnerAnswer> first)
    {
        var answer = await first;
        workLimit.End();
        return answer == PartnerAnswer.Done ? PartnerAnswer.Repeated : answer;
    }

    private async Task WorkAsync(
        Effect effect, KitchenTerms terms, TaskCompletionSource<PartnerAnswer> work, CancellationToken cancellationToken)
    {
        var limited = false;
        var answer = PartnerAnswer.Failed;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (terms.Capacity > 0)
            {
                if (_line.Enter(terms.Capacity) is not { } turn)
                {
                    answer = PartnerAnswer.LineFull;
                    return;
                }

                await turn;
                limited = true;
            }

            var latency = terms.LatencyFor(effect.Key);
            if (latency > TimeSpan.Zero)
            {
                await Task.Delay(latency, timeProvider, cancellationToken);
            }

            answer = await ConcludeAsync(effect, terms, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            answer = PartnerAnswer.Stopping;
        }
        catch (LedgerUnavailableException)
        {
            // The ledger's thread has logged why, once for the whole batch.
            answer = PartnerAnswer.NotCommitted;
        }
        catch (Exception exception)
        {
            LogWorkFailed(exception, PartnerStepNames.Of(effect.Step), effect.Key);
        }
        finally
        {
            if (limited)
            {
                _line.Leave();
            }

            Finish(effect.Key, work, answer);
        }
    }

    private async ValueTask<PartnerAnswer> ConcludeAsync(Effect effect, KitchenTerms terms, CancellationToken cancellationToken)
    {
        switch (terms.OutcomeFor(effect.Key))
        {
            case CallOutcome.Declined:
                return PartnerAnswer.Declined;
            case CallOutcome.Failed:
                return PartnerAnswer.Failed;
            default:
                await ledger.AppendAsync(effect, cancellationToken);
                return PartnerAnswer.Done;
        }
    }

    private void Finish(string key, TaskCompletionSource<PartnerAnswer> work, PartnerAnswer answer)
    {
        _underWay.TryRemove(key, out _);
        workLimit.End();
        work.SetResult(answer);
    }

    [LoggerMessage(
        EventIds.PartnerWorkFailed, LogLevel.Error,
        "The {Step} partner failed at the call {Key}.",
        EventName = nameof(EventIds.PartnerWorkFailed))]
    private partial void LogWorkFailed(Exception exception, string step, string key);
}
