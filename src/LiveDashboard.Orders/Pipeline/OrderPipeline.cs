using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// Runs one order through its steps, in both modes. The two loops differ only in how they wait; everything they call is
/// shared.
/// </summary>
internal sealed class OrderPipeline(OrderSteps steps, OrderProgress progress)
{
    /// <summary>Async: the thread is released while the partner works. The only state machine of an order.</summary>
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
                    var committed = await run.WaitCommitAsync();
                    EndCommit(run, committed);
                    continue;
                }

                // Into a local first: operands before an await are hoisted into the state of every order.
                var outcome = await steps[run.Transport, run.Step].RunAsync(run);
                progress.Record(run, outcome);
            }
        }
        catch (Exception exception)
        {
            progress.EndFaulted(run, exception);
        }
    }

    /// <summary>Blocking: the thread is blocked while the partner works.</summary>
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

                progress.Record(run, steps[run.Transport, run.Step].Run(run));
            }
        }
        catch (Exception exception)
        {
            progress.EndFaulted(run, exception);
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
            progress.End(run);
            return;
        }

        if (run.IsServed)
        {
            // A step whose completion is committed is never requested again.
            progress.Append(run, FactType.OrderCompleted);
            progress.End(run);
            return;
        }

        if (run.IsOutcomeUnknown)
        {
            progress.Append(run, FactType.StepFailed, FailureReason.OutcomeUnknown);
            progress.Append(run, FactType.OrderFailed, FailureReason.OutcomeUnknown);
            progress.End(run);
            return;
        }

        // Nothing starts during a pause: the next attempt starts when the pause is over.
        if (!run.IsRestart)
        {
            progress.Append(run, FactType.OrderStarted);
        }
        else if (run.PauseMs == 0 && !run.MustAnnounce)
        {
            progress.Append(run, FactType.StepStarted);
        }

        if (run.IsCancelRequested)
        {
            progress.EndCancelled(run);
        }
        else if (run.IsStepDone)
        {
            progress.Append(run, FactType.StepCompleted);
            progress.Proceed(run);
        }
    }

    // A call that cannot be repeated is recorded first, so that after a crash it is not assumed unsent.
    private bool MustCommit(OrderRun run)
    {
        if (run.MustAnnounce)
        {
            progress.Append(run, FactType.StepStarted);
            run.Announced();
        }

        return run.MustCommit;
    }

    private void EndCommit(OrderRun run, in StepOutcome outcome)
    {
        if (Worker.Here.IsStopping)
        {
            progress.End(run);
        }
        else if (run.IsCancelRequested)
        {
            progress.EndCancelled(run);
        }
        else
        {
            run.EndCommit(outcome);
        }
    }

    private void EndPause(OrderRun run)
    {
        if (Worker.Here.IsStopping)
        {
            progress.End(run);
        }
        else if (run.IsCancelRequested)
        {
            progress.EndCancelled(run);
        }
        else
        {
            run.ToNextAttempt();
            if (!run.MustAnnounce)
            {
                progress.Append(run, FactType.StepStarted);
            }
        }
    }
}
