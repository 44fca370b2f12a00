using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Pipeline.Execution;
using LiveDashboard.Orders.Pipeline.Steps;

namespace LiveDashboard.Orders.Pipeline;

/// <summary>
/// The way of one order, in the two habits of waiting. The two loops are the same but for one word; everything they call is
/// written once.
/// </summary>
internal sealed class OrderPipeline(OrderSteps steps, OrderProgress progress)
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
                    var committed = await run.WaitCommitAsync();
                    EndCommit(run, committed);
                    continue;
                }

                // Into a local first: what stands before an await is kept with the state of every order.
                var outcome = await steps[run.Transport, run.Step].RunAsync(run);
                progress.Record(run, outcome);
            }
        }
        catch (Exception exception)
        {
            progress.EndFaulted(run, exception);
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
            // A step whose completion is committed is never asked for again.
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

        // In the middle of a pause nothing starts: the next try does when the pause is over.
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

    // A call that cannot be repeated is written down first, so that after a crash nobody takes it for not made.
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
