using LiveDashboard.Partners.Ledger;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Answers what the ledger is asked: its counts, and the effects of one order.</summary>
internal sealed class LedgerEndpoint(EffectLedger ledger)
{
    private const string Order = "order";
    private const int MaxOrderLength = 255;

    public Task SummariseAsync(HttpContext context, CancellationToken cancellationToken) =>
        AnswerWriter.WriteAsync(context.Response, ledger.Summarise(), AnswerJson.Default.LedgerSummary, cancellationToken);

    public async Task FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var order = context.Request.Query[Order].ToString();
        if (order.Length is 0 or > MaxOrderLength)
        {
            var fault = new HeaderFault(Order, $"Name an order, in 1 to {MaxOrderLength} characters.");
            await AnswerWriter.WriteAsync(context.Response, RequestProblem.Of(fault), cancellationToken);
            return;
        }

        try
        {
            var effects = await ledger.FindAsync(order, cancellationToken);
            await AnswerWriter.WriteAsync(context.Response, effects, AnswerJson.Default.IReadOnlyListLedgerEntry, cancellationToken);
        }
        catch (LedgerUnavailableException)
        {
            var problem = RequestProblem.Of(
                StatusCodes.Status503ServiceUnavailable, "Ledger unavailable", "The ledger could not be read; try again.");
            await AnswerWriter.WriteAsync(context.Response, problem, cancellationToken);
        }
    }
}
