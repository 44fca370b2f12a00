using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Notices;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// The resilience policy of one partner: the call timeout, and the circuit that opens when too many calls fail. A partner told to
/// work on K calls at once queues the others because it is told to: the timeout of such a call is longer by that wait.
/// </summary>
internal sealed partial class PartnerPolicy
{
    private static readonly ResiliencePropertyKey<TimeSpan> s_queueTime = new("queue time");

    private readonly StepName _step;
    private readonly EngineClock _clock;
    private readonly CircuitStates _states;
    private readonly DataNotices _notices;
    private readonly ILogger<PartnerPolicy> _logger;
    private readonly TimeSpan _break;
    private readonly CallBalance _balance;
    private readonly CircuitBreakerStateProvider _circuit = new();
    private int _keyRefused;

    public PartnerPolicy(StepName step, PartnerOptions options, EngineClock clock, CircuitStates states, DataNotices notices, ILogger<PartnerPolicy> logger)
    {
        _step = step;
        _clock = clock;
        _states = states;
        _notices = notices;
        _logger = logger;
        _break = TimeSpan.FromSeconds(options.BreakSeconds);
        _balance = new CallBalance(options.BreakerSamplingSeconds * 1000L);
        var timeOut = new ResiliencePipelineBuilder<StepOutcome> { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = call => ValueTask.FromResult(options.TimeOut + call.Context.Properties.GetValue(s_queueTime, TimeSpan.Zero)),
            })
            .Build();
        Pipeline = new ResiliencePipelineBuilder<StepOutcome> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<StepOutcome>
            {
                FailureRatio = options.BreakerFailureRatio,
                SamplingDuration = TimeSpan.FromSeconds(options.BreakerSamplingSeconds),
                MinimumThroughput = options.BreakerMinimumCalls,
                BreakDuration = _break,
                StateProvider = _circuit,
                ShouldHandle = Counts,
                OnOpened = Opened,
                OnHalfOpened = Tried,
                OnClosed = Closed,
            })
            .AddPipeline(timeOut)
            .Build();
    }

    /// <summary>Sends a call unless the circuit is open, and cancels it at its timeout.</summary>
    public ResiliencePipeline<StepOutcome> Pipeline { get; }

    /// <summary>Lengthens the timeout of a call by the time it may queue at the partner.</summary>
    /// <param name="context">The context the call is executed in.</param>
    /// <param name="profile">How the partner is told to treat it.</param>
    public void AllowQueue(ResilienceContext context, StepProfile profile)
    {
        if (SimulatedQueue.LongestWaitMs(profile, _balance.UnderWay) is > 0 and var waitMs)
        {
            context.Properties.Set(s_queueTime, TimeSpan.FromMilliseconds(waitMs));
        }
    }

    /// <summary>Records that a call is sent.</summary>
    public void Begin() => _balance.Begin();

    /// <summary>Records that a sent call has ended.</summary>
    public void End() => _balance.End(_clock.NowMs);

    /// <summary>Logs once that the partner rejects or misses the key: every call fails alike until the setting is fixed.</summary>
    public void KeyRefused()
    {
        if (Interlocked.Exchange(ref _keyRefused, 1) == 0)
        {
            LogKeyRefused(_step);
        }
    }

    /// <summary>Reports that the partner claims to have done before what this process requested for the first time.</summary>
    public void AnsweredUnasked(OrderId order)
    {
        LogUnasked(_step, order);
        _notices.Add($"The {_step.Word()} partner answered a first call as one that it had done before: an effect of another history stands under its key. "
            + "Such an order ends as failed with an unknown outcome, and the log names it. Ask the partner before you retry one.");
    }

    /// <summary>Maps the exception of a call to its outcome.</summary>
    public StepOutcome Explain(Exception exception) => exception switch
    {
        BrokenCircuitException open => new StepOutcome(_clock.NowMs, FailureReason.CircuitOpen, (int)Left(open).TotalMilliseconds),
        TimeoutRejectedException => new StepOutcome(_clock.NowMs, FailureReason.NoAnswer),
        _ => new StepOutcome(_clock.NowMs, FailureReason.Cancelled),
    };

    // No time is left while one call probes the partner: the others retry after another break.
    private TimeSpan Left(BrokenCircuitException open) => open.RetryAfter is { } left && left > TimeSpan.Zero ? left : _break;

    // A declined card is a healthy answer. A cancelled call proves nothing: it neither opens a circuit nor closes a half-open one.
    private ValueTask<bool> Counts(CircuitBreakerPredicateArguments<StepOutcome> call) => ValueTask.FromResult(Reason(call.Outcome) switch
    {
        FailureReason.Busy or FailureReason.NoAnswer or FailureReason.PartnerError or FailureReason.Unreachable or FailureReason.AnswerLost =>
            _balance.IsTelling || _circuit.CircuitState == Polly.CircuitBreaker.CircuitState.HalfOpen,
        FailureReason.Cancelled => _circuit.CircuitState == Polly.CircuitBreaker.CircuitState.HalfOpen,
        _ => false,
    });

    private ValueTask Opened(OnCircuitOpenedArguments<StepOutcome> opened)
    {
        var now = _clock.NowMs;
        var isNew = _states.Of(_step) is null;
        var (reason, answer) = (Reason(opened.Outcome), opened.Outcome.Exception is null ? opened.Outcome.Result.Answer : 0);
        _states.Opened(_step, now, now + (long)opened.BreakDuration.TotalMilliseconds, reason, answer);
        if (isNew)
        {
            LogOpened(_step, opened.BreakDuration.TotalSeconds, reason.Message(answer));
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask Tried(OnCircuitHalfOpenedArguments tried)
    {
        _states.Tried(_step);
        return ValueTask.CompletedTask;
    }

    private ValueTask Closed(OnCircuitClosedArguments<StepOutcome> closed)
    {
        _states.Closed(_step);
        LogClosed(_step);
        return ValueTask.CompletedTask;
    }

    private static FailureReason Reason(Outcome<StepOutcome> outcome) => outcome.Exception switch
    {
        null => outcome.Result.Reason,
        TimeoutRejectedException => FailureReason.NoAnswer,
        _ => FailureReason.Cancelled,
    };

    [LoggerMessage(
        EventIds.EffectBeforeTheCall, LogLevel.Error,
        "The {Step} partner says that it had done its step of order {Order} before it was asked: an effect of another history. The order's outcome is unknown.",
        EventName = nameof(EventIds.EffectBeforeTheCall))]
    private partial void LogUnasked(StepName step, OrderId order);

    [LoggerMessage(
        EventIds.CircuitOpened, LogLevel.Warning,
        "The {Step} partner keeps failing: {Reason}. It is left alone, and tried again every {Seconds} s.",
        EventName = nameof(EventIds.CircuitOpened))]
    private partial void LogOpened(StepName step, double seconds, string reason);

    [LoggerMessage(
        EventIds.CircuitClosed, LogLevel.Information,
        "The {Step} partner answers again.",
        EventName = nameof(EventIds.CircuitClosed))]
    private partial void LogClosed(StepName step);

    [LoggerMessage(
        EventIds.PartnerRefusedKey, LogLevel.Error,
        "The {Step} partner refuses the key (401): set Kitchen__PartnersKey to its Partners__Key.",
        EventName = nameof(EventIds.PartnerRefusedKey))]
    private partial void LogKeyRefused(StepName step);
}
