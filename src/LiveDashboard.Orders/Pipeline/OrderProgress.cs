using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;
using Microsoft.Extensions.Logging;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>Applies what happened to an order: records it, moves the order on, retries or ends it.</summary>
internal sealed partial class OrderProgress(
    IFactLog log, RetryPolicy retry, RunTable runs, OrderQueue queue, WorkerPool pool, EngineClock clock, ILogger<OrderProgress> logger)
{
    private readonly ILogger<OrderProgress> _logger = logger;

    /// <summary>Records an outcome of the step and continues or ends the order.</summary>
    public void Record(OrderRun run, in StepOutcome outcome)
    {
        if (Worker.Here.IsStopping)
        {
            // What was not committed is repeated after the restart, under the same key.
            End(run);
            return;
        }

        var now = clock.NowMs;
        var duration = (int)Math.Clamp(outcome.EndedAt - run.StartedAt, 0, int.MaxValue);
        var resume = (int)Math.Clamp(now - outcome.EndedAt, 0, int.MaxValue);
        if (outcome.IsDone)
        {
            Append(run, FactType.StepCompleted, FailureReason.None, duration, resume);
            Proceed(run);
        }
        else if (run.IsCancelRequested)
        {
            EndCancelled(run);
        }
        else
        {
            Append(run, FactType.StepFailed, outcome.Reason, duration, resume, outcome.Answer);
            RetryOrFail(run, outcome);
        }
    }

    /// <summary>Moves to the next step, or completes the order.</summary>
    public void Proceed(OrderRun run)
    {
        if (run.Step.IsLast())
        {
            Append(run, FactType.OrderCompleted);
            End(run);
            return;
        }

        run.ToNextStep();
        Worker.Here.MovedTo(run.Step);
        if (run.IsCancelRequested)
        {
            EndCancelled(run);
        }
    }

    private void RetryOrFail(OrderRun run, in StepOutcome outcome)
    {
        run.Note(outcome);
        if (retry.PauseMs(run, run.UnsentSince, outcome) is { } pause)
        {
            Append(run, FactType.StepRetryScheduled, outcome.Reason, pause, answer: outcome.Answer);
            run.PauseBeforeRetry(pause);
        }
        else
        {
            Append(run, FactType.OrderFailed, outcome.Reason, answer: outcome.Answer);
            End(run);
        }
    }

    /// <summary>Ends the order because its cancellation was requested.</summary>
    public void EndCancelled(OrderRun run)
    {
        // A stop ends waits the same way, but is no cancellation: the order continues after the next start.
        if (!Worker.Here.IsStopping)
        {
            Append(run, FactType.OrderCancelled);
        }

        End(run);
    }

    /// <summary>Fails the order after a bug ended the run, so that it does not hang forever.</summary>
    public void EndFaulted(OrderRun run, Exception exception)
    {
        LogFault(exception, run.Order);
        if (!run.IsOver)
        {
            Append(run, FactType.StepFailed, FailureReason.EngineFault);
            Append(run, FactType.OrderFailed, FailureReason.EngineFault);
            End(run);
        }
    }

    /// <summary>Removes the order from the workers.</summary>
    public void End(OrderRun run)
    {
        run.End();
        runs.Remove(run);
        if (queue.Release(run.Transport))
        {
            pool.Wake(1);
        }
    }

    /// <summary>Appends a fact on behalf of the calling worker.</summary>
    public void Append(
        OrderRun run, FactType type, FailureReason reason = FailureReason.None, int durationMs = 0, int resumeMs = 0, int answer = 0)
    {
        var worker = Worker.Here;
        log.Append(new Fact
        {
            Type = type,
            Order = run.Order,
            At = clock.NowMs,
            Step = run.Step,
            Attempt = (byte)run.Attempt,
            Mode = run.Mode,
            Reason = reason,
            Answer = answer == reason.UsualAnswer() ? 0 : answer,
            Worker = (short)worker.Number,
            Thread = worker.ManagedThread,
            DurationMs = durationMs,
            ResumeMs = resumeMs,
        });
        worker.Served(run.Order, run.Step);
    }

    [LoggerMessage(
        EventIds.OrderFaulted, LogLevel.Error,
        "The run of order {Order} ended by a fault in the program.",
        EventName = nameof(EventIds.OrderFaulted))]
    private partial void LogFault(Exception exception, OrderId order);
}
