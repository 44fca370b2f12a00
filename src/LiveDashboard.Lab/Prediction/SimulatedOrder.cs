using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>Where an order of a simulated lane is, in a few bytes.</summary>
internal struct SimulatedOrder
{
    /// <summary>The step it is at; past the last one when it is over.</summary>
    public byte Step;

    /// <summary>The attempt at the step, from 1.</summary>
    public byte Attempt;

    /// <summary>Whether its next event is an answer, which is judged then.</summary>
    public bool IsAnswered;

    /// <summary>Whether it takes a place at its step's partner.</summary>
    public bool AtWork;

    /// <summary>Whether it ended without success.</summary>
    public bool HasFailed;

    /// <summary>Whether it makes no further call.</summary>
    public readonly bool IsOver => Step >= StepNames.Count;

    /// <summary>Goes to the next step or attempt, or past the last step; returns the pause before it, in milliseconds.</summary>
    public int Judge(KitchenDraws draws, ulong bits, FailureReason reason)
    {
        if (reason == FailureReason.None)
        {
            (Step, Attempt) = ((byte)(Step + 1), 1);
            return 0;
        }

        if (draws.PauseMs(bits, Step, Attempt, reason) is { } pause)
        {
            Attempt++;
            return pause;
        }

        (Step, HasFailed) = (StepNames.Count, true);
        return 0;
    }
}
