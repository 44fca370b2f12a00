using LiveDashboard.Orders.Journal;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Partners;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// The way of one order, in the two habits of waiting. The two loops are the same but for one word; everything they call is
/// written once.
/// </summary>
internal sealed class OrderPipeline(
    JournalThread journal,
    OrderSteps steps,
    RetryPolicy retry,
    EngineClock clock,
    Action<OrderRun> ended,
    Action<Exception, OrderId> logFault)
{
    /// <summary>Async: while the partner works, the thread is given back. The one state machine an order has.</summary>
    public async Task RunAsync(OrderRun run)
    {
        try
        {
            Begin(run);
            while (!run.IsOver)
            {
                if (run.PauseMs > 0)
                {
                    await run.WaitPauseAsync();
                    EndPause(run);
                    continue;
                }

                if (MustCommit(run))
                {
                    EndCommit(run, await run.WaitCommitAsync());
                    continue;
                }

                Record(run, await steps[run.Transport, run.Step].RunAsync(run));
            }
        }
        catch (Exception exception)
        {
            EndFaulted(run, exception);
        }
    }

    /// <summary>Blocking: while the partner works, the thread stands and waits.</summary>
    public void Run(OrderRun run)
    {
        try
        {
            Worker.Here.Hold(run);
            Begin(run);
            while (!run.IsOver)
            {
                if (run.PauseMs > 0)
                {
                    run.BlockPause();
                    EndPause(run);
                    continue;
                }

                if (MustCommit(run))
                {
                    EndCommit(run, run.BlockCommit());
                    continue;
                }

                Record(run, steps[run.Transport, run.Step].Run(run));
            }
        }
        catch (Exception exception)
        {
            EndFaulted(run, exception);
        }
        finally
        {
            Worker.Here.LetGo();
        }
    }

    private void Begin(OrderRun run)
    {
        if (Worker.Here.IsStopping)
        {
            End(run);
            return;
        }

        if (run.IsServed)
        {
            // A step whose completion is committed is never asked for again.
            Append(run, FactType.OrderCompleted);
            End(run);
            return;
        }

        if (run.IsOutcomeUnknown)
        {
            Append(run, FactType.StepFailed, FailureReason.OutcomeUnknown);
            Append(run, FactType.OrderFailed, FailureReason.OutcomeUnknown);
            End(run);
            return;
        }

        // In the middle of a pause nothing starts: the next try does when the pause is over.
        if (!run.IsRestart)
        {
            Append(run, FactType.OrderStarted);
        }
        else if (run.PauseMs == 0 && !run.MustAnnounce)
        {
            Append(run, FactType.StepStarted);
        }

        if (run.IsCancelRequested)
        {
            EndCancelled(run);
        }
        else if (run.IsStepDone)
        {
            Append(run, FactType.StepCompleted);
            Proceed(run);
        }
    }

    // A call that cannot be repeated is written down first, so that after a crash nobody takes it for not made.
    private bool MustCommit(OrderRun run)
    {
        if (run.MustAnnounce)
        {
            Append(run, FactType.StepStarted);
            run.Announced();
        }

        return run.MustCommit;
    }

    private void EndCommit(OrderRun run, in StepOutcome outcome)
    {
        if (Worker.Here.IsStopping)
        {
            End(run);
        }
        else if (run.IsCancelRequested)
        {
            EndCancelled(run);
        }
        else
        {
            run.EndCommit(outcome);
        }
    }

    private void Record(OrderRun run, in StepOutcome outcome)
    {
        if (Worker.Here.IsStopping)
        {
            // What was not committed is repeated after the start, under the same key.
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
            Append(run, FactType.StepFailed, outcome.Reason, duration, resume);
            RetryOrFail(run, outcome);
        }
    }

    private void Proceed(OrderRun run)
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
        if (retry.PauseMs(run, outcome) is { } pause)
        {
            Append(run, FactType.StepRetryScheduled, outcome.Reason, pause);
            run.PauseBeforeRetry(pause);
        }
        else
        {
            Append(run, FactType.OrderFailed, outcome.Reason);
            End(run);
        }
    }

    private void EndPause(OrderRun run)
    {
        if (Worker.Here.IsStopping)
        {
            End(run);
        }
        else if (run.IsCancelRequested)
        {
            EndCancelled(run);
        }
        else
        {
            run.ToNextAttempt();
            if (!run.MustAnnounce)
            {
                Append(run, FactType.StepStarted);
            }
        }
    }

    private void EndCancelled(OrderRun run)
    {
        // A stop ends waits the same way, and is nobody's wish to cancel: the order goes on after the next start.
        if (!Worker.Here.IsStopping)
        {
            Append(run, FactType.OrderCancelled);
        }

        End(run);
    }

    // A bug ended the run: said in the journal, so that the order does not hang for ever.
    private void EndFaulted(OrderRun run, Exception exception)
    {
        logFault(exception, run.Order);
        if (!run.IsOver)
        {
            Append(run, FactType.StepFailed, FailureReason.EngineFault);
            Append(run, FactType.OrderFailed, FailureReason.EngineFault);
            End(run);
        }
    }

    private void End(OrderRun run)
    {
        run.End();
        ended(run);
    }

    private void Append(OrderRun run, FactType type, FailureReason reason = FailureReason.None, int durationMs = 0, int resumeMs = 0)
    {
        var worker = Worker.Here;
        journal.Append(new Fact
        {
            Type = type,
            Order = run.Order,
            At = clock.NowMs,
            Step = run.Step,
            Attempt = (byte)run.Attempt,
            Mode = run.Mode,
            Reason = reason,
            Worker = (short)worker.Number,
            Thread = worker.ManagedThread,
            DurationMs = durationMs,
            ResumeMs = resumeMs,
        });
        worker.Served(run.Order, run.Step);
    }
}
