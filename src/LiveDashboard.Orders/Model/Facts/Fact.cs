using System.Runtime.InteropServices;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Model.Facts;

/// <summary>One thing that happened, 48 bytes in memory and about 12 on disk. Its sequence number is assigned at its commit.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Fact
{
    // One byte for three values: a nullable enum would take two.
    private readonly byte _mode;

    // One number for two values, of which no fact has both.
    private readonly int _countOrAnswer;

    public required FactType Type { get; init; }

    /// <summary>The order, or the first of <see cref="Count"/> orders.</summary>
    public OrderId Order { get; init; }

    /// <summary>When it happened, in Unix milliseconds.</summary>
    public required long At { get; init; }

    public StepName Step { get; init; }

    /// <summary>The attempt at the step, counted from 1; 0 where no step is involved.</summary>
    public byte Attempt { get; init; }

    /// <summary>The mode the order runs in, or is pinned to; null where not applicable.</summary>
    public ExecutionMode? Mode
    {
        get => _mode == 0 ? null : (ExecutionMode)(_mode - 1);
        init => _mode = value is null ? (byte)0 : (byte)(value.Value + 1);
    }

    /// <summary>How the partners of newly accepted orders are reached.</summary>
    public KitchenTransport Transport { get; init; }

    public FailureReason Reason { get; init; }

    /// <summary>The worker that recorded it, counted from 1; 0 where none did.</summary>
    public short Worker { get; init; }

    /// <summary>The managed thread that recorded it; 0 where no worker did.</summary>
    public int Thread { get; init; }

    /// <summary>Duration of the attempt at the partner, or of the pause before the next attempt, in milliseconds.</summary>
    public int DurationMs { get; init; }

    /// <summary>From the partner's answer until a worker resumed the order, in milliseconds.</summary>
    public int ResumeMs { get; init; }

    /// <summary>Number of orders in a fact about several; otherwise 0.</summary>
    public int Count
    {
        get => IsFailure ? 0 : _countOrAnswer;
        init => _countOrAnswer = value;
    }

    /// <summary>The HTTP status that a step failed with, 100 to 999; 0 when no answer came or it is the reason's usual one.</summary>
    public int Answer
    {
        get => IsFailure ? _countOrAnswer : 0;
        init => _countOrAnswer = value;
    }

    public FactDetails? Details { get; init; }

    /// <summary>Whether it says of an attempt that a restart interrupted that its outcome is not known; nobody waited for its answer.</summary>
    internal bool IsFoundInterrupted => Type == FactType.StepFailed && Reason == FailureReason.OutcomeUnknown && DurationMs == 0 && Answer == 0;

    private bool IsFailure => Type is FactType.StepFailed or FactType.StepRetryScheduled or FactType.OrderFailed;
}
