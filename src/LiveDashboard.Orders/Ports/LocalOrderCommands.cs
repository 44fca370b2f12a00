using LiveDashboard.Orders.Intake;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Notices;
using LiveDashboard.Orders.Salvage;

namespace LiveDashboard.Orders.Ports;

/// <summary>The commands of the engine in this process.</summary>
internal sealed class LocalOrderCommands(OrderIntake intake, BulkIntake bulk, DataNotices notices, SalvageNotice salvage) : IOrderCommands
{
    public Controls Controls => intake.Controls;

    public Task<IntakeResult<OrderReceipt>> SubmitAsync(OrderRequest request, string? idempotencyKey, CancellationToken cancellationToken) =>
        intake.SubmitAsync(request, idempotencyKey, cancellationToken);

    public Task<IntakeResult<BurstDetails>> SubmitBurstAsync(BurstRequest request, string? idempotencyKey, CancellationToken cancellationToken) =>
        intake.SubmitBurstAsync(request, idempotencyKey, cancellationToken);

    public Task<IntakeResult<OrderReceipt>> CancelAsync(OrderId order, CancellationToken cancellationToken) =>
        intake.CancelAsync(order, cancellationToken);

    public Task<IntakeResult<OrderReceipt>> RetryAsync(OrderId order, EffectOutcome? outcome, CancellationToken cancellationToken) =>
        intake.RetryAsync(order, outcome, cancellationToken);

    public Task<BulkReceipt> CancelManyAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken) =>
        bulk.CancelAsync(orders, progress, cancellationToken);

    public Task<BulkReceipt> RetryManyAsync(IAsyncEnumerable<OrderId> orders, IProgress<BulkReceipt>? progress, CancellationToken cancellationToken) =>
        bulk.RetryAsync(orders, progress, cancellationToken);

    public Task<IntakeResult<BurstDetails>> CancelBurstAsync(string id, CancellationToken cancellationToken) =>
        intake.CancelBurstAsync(id, cancellationToken);

    public Task<IntakeResult<ClearReceipt>> ClearAsync(CancellationToken cancellationToken) => intake.ClearAsync(cancellationToken);

    public Task<IntakeResult<Controls>> ChangeControlsAsync(ControlsRequest request, CancellationToken cancellationToken) =>
        intake.ChangeControlsAsync(request, cancellationToken);

    public void DismissNotice(string text) => notices.Dismiss(text);

    public void DismissSalvageNotice() => salvage.Dismiss();
}
