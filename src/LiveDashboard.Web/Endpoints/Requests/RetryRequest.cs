using LiveDashboard.Orders.Model.Facts;
using Microsoft.AspNetCore.Http.Features;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The body of a retry, which may be left out: what a person found out about a step whose outcome was unknown.</summary>
/// <param name="Outcome">Null when nothing is said.</param>
internal sealed record RetryRequest(EffectOutcome? Outcome)
{
    private static readonly RetryRequest s_silent = new(Outcome: null);

    public static async Task<Bound<RetryRequest>> ReadAsync(HttpContext context, CancellationToken cancellationToken) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true } && context.Request.HasJsonContentType()
            ? await JsonBody.ReadAsync(context.Request, Read, cancellationToken)
            : Bound<RetryRequest>.Valid(s_silent);

    private static RetryRequest Read(JsonFields fields)
    {
        var word = fields.Text("outcome");
        EffectOutcome? outcome = word switch
        {
            "done" => EffectOutcome.Done,
            "notDone" => EffectOutcome.NotDone,
            _ => null,
        };
        if (word is not null && outcome is null)
        {
            fields.Refuse("outcome", "outcome must be done or notDone.");
        }

        return new RetryRequest(outcome);
    }
}
