using LiveDashboard.Partners.Ledger;

namespace LiveDashboard.Partners.Protocol;

/// <summary>Answers queries of the ledger: its counts, the effects of one order, and the highest orders of an installation.</summary>
internal sealed class LedgerEndpoint(EffectLedger ledger)
{
    private const string Order = "order";
    private const string Installation = "installation";
    private const int MaxLength = 255;

    public Task SummariseAsync(HttpContext context, CancellationToken cancellationToken) =>
        AnswerWriter.WriteAsync(context.Response, ledger.Summarise(), AnswerJson.Default.LedgerSummary, cancellationToken);

    public async Task FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (NameIn(context, Order) is not { } order)
        {
            await RefuseNameAsync(context, Order, cancellationToken);
            return;
        }

        try
        {
            var found = await ledger.FindAsync(order, cancellationToken);
            await (found.Complete
                ? AnswerWriter.WriteAsync(context.Response, found.Effects, AnswerJson.Default.IReadOnlyListLedgerEntry, cancellationToken)
                : AnswerWriter.WriteAsync(context.Response, found, AnswerJson.Default.FoundEffects, cancellationToken));
        }
        catch (LedgerUnavailableException)
        {
            var problem = RequestProblem.Of(
                StatusCodes.Status503ServiceUnavailable, "Ledger unavailable", "The ledger could not be read; try again.");
            await AnswerWriter.WriteAsync(context.Response, problem, cancellationToken);
        }
    }

    public Task FindHighestAsync(HttpContext context, CancellationToken cancellationToken) =>
        NameIn(context, Installation) is { } installation
            ? AnswerWriter.WriteAsync(
                context.Response,
                ledger.HighestOf(installation),
                AnswerJson.Default.IReadOnlyDictionaryStringInt64,
                cancellationToken)
            : RefuseNameAsync(context, Installation, cancellationToken);

    private static string? NameIn(HttpContext context, string parameter) =>
        context.Request.Query[parameter] is [{ Length: > 0 and <= MaxLength } name] ? name : null;

    private static Task RefuseNameAsync(HttpContext context, string parameter, CancellationToken cancellationToken)
    {
        var fault = new HeaderFault(parameter, $"Name one {parameter}, in 1 to {MaxLength} characters.");
        return AnswerWriter.WriteAsync(context.Response, RequestProblem.Of(fault), cancellationToken);
    }
}
