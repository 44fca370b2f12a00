using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Journal;

namespace LiveDashboard.Orders.Intake.Commands;

/// <summary>A command that answers its caller with a value or a refusal once its outcome is durable.</summary>
internal abstract class IntakeCommand<T> : JournalCommand
    where T : class
{
    private readonly TaskCompletionSource<IntakeResult<T>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IntakeResult<T>? _result;

    /// <summary>Completes when the command is committed or refused.</summary>
    public Task<IntakeResult<T>> Answer => _answer.Task;

    public sealed override void Prepare(JournalDraft draft) => _result = Decide(draft);

    public sealed override void OnCommitted() => _answer.TrySetResult(_result ?? throw new InvalidOperationException("Committed before it was decided."));

    public sealed override void OnRejected(string problem) => _answer.TrySetResult(
        IntakeResult<T>.Refused(new Refusal(RefusalKind.Unavailable, problem) { RetryAfter = TimeSpan.FromSeconds(1) }));

    public sealed override void OnUnknown(string problem) => _answer.TrySetResult(IntakeResult<T>.Refused(new Refusal(RefusalKind.CommitUnknown, problem)));

    protected abstract IntakeResult<T> Decide(JournalDraft draft);

    protected static IntakeResult<T> Refuse(RefusalKind kind, string message, TimeSpan? retryAfter = null) =>
        IntakeResult<T>.Refused(new Refusal(kind, message) { RetryAfter = retryAfter });
}
