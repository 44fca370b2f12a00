using LiveDashboard.Partners.Kitchen;
using LiveDashboard.Partners.Ledger;
using LiveDashboard.Partners.Steps;

namespace LiveDashboard.Partners.Protocol;

/// <summary>The partners' HTTP surface: eight paths, matched without a router: four are called thousands of times a second.</summary>
internal sealed class PartnersApi
{
    /// <summary>The largest request body that is read, in bytes; its content does not matter.</summary>
    public const int MaxBodyBytes = 16 * 1024;

    private readonly PartnersDoor _door;
    private readonly PartnerEndpoint[] _steps;
    private readonly LedgerEndpoint _ledger;
    private readonly Func<HttpRequest, Uri> _http2Url;

    /// <param name="partners">One for each step, in the order of <see cref="PartnerStep"/>.</param>
    public PartnersApi(
        PartnersOptions options,
        PartnersDoor door,
        IReadOnlyList<Partner> partners,
        EffectLedger ledger,
        TimeProvider timeProvider,
        Func<HttpRequest, Uri> http2Url)
    {
        var answered = new AnsweredHeader(timeProvider);
        _door = door;
        _steps =
        [
            .. partners.Select((partner, step) =>
                new PartnerEndpoint(partner, new KitchenTerms { LatencyMs = options.LatencyMsOf((PartnerStep)step) }, answered)),
        ];
        _ledger = new LedgerEndpoint(ledger);
        _http2Url = http2Url;
    }

    public async Task HandleAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        try
        {
            await (_door.Refuse(context) is { } refusal
                ? AnswerWriter.WriteAsync(context.Response, refusal, cancellationToken)
                : RouteAsync(context, cancellationToken));
        }
        catch (Exception exception) when (exception is OperationCanceledException or (IOException and not BadHttpRequestException))
        {
            // The caller is gone and there is nobody to answer; its work, if begun, continues in its partner.
            context.Abort();
        }
    }

    private Task RouteAsync(HttpContext context, CancellationToken cancellationToken) => context.Request.Path.Value switch
    {
        "/payment" => CallAsync(PartnerStep.Payment, context, cancellationToken),
        "/restaurant" => CallAsync(PartnerStep.Restaurant, context, cancellationToken),
        "/courier" => CallAsync(PartnerStep.Courier, context, cancellationToken),
        "/notify" => CallAsync(PartnerStep.Notify, context, cancellationToken),
        "/ledger/summary" when IsGet(context) => _ledger.SummariseAsync(context, cancellationToken),
        "/ledger/highest" when IsGet(context) => _ledger.FindHighestAsync(context, cancellationToken),
        "/ledger" when IsGet(context) => _ledger.FindAsync(context, cancellationToken),
        "/" when IsGet(context) => AnswerWriter.WriteAsync(
            context.Response, new Addresses(_http2Url(context.Request)), AnswerJson.Default.Addresses, cancellationToken),
        "/ledger/summary" or "/ledger/highest" or "/ledger" or "/" => RefuseMethodAsync(context, HttpMethods.Get, cancellationToken),
        _ => AnswerWriter.WriteAsync(
            context.Response,
            RequestProblem.Of(StatusCodes.Status404NotFound, "Not found", "There is no such partner or page."),
            cancellationToken),
    };

    private Task CallAsync(PartnerStep step, HttpContext context, CancellationToken cancellationToken) =>
        HttpMethods.IsPost(context.Request.Method)
            ? _steps[(int)step].HandleAsync(context, cancellationToken)
            : RefuseMethodAsync(context, HttpMethods.Post, cancellationToken);

    private static bool IsGet(HttpContext context) => HttpMethods.IsGet(context.Request.Method);

    private static Task RefuseMethodAsync(HttpContext context, string allowed, CancellationToken cancellationToken)
    {
        context.Response.Headers.Allow = allowed;
        var problem = RequestProblem.Of(StatusCodes.Status405MethodNotAllowed, "Method not allowed", $"Use {allowed}.");
        return AnswerWriter.WriteAsync(context.Response, problem, cancellationToken);
    }
}
