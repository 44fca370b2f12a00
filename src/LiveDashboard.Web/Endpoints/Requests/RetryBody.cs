using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The optional body of a retry.</summary>
internal sealed record RetryBody(string? Outcome) : IWireBody<RetryBody, RetryRequest>
{
    public static RetryRequest? WithoutBody { get; } = new(Outcome: null);

    public static RetryBody Read(JsonFields fields) => new(fields.Text("outcome"));

    public RetryRequest ToRequest(FieldErrors errors)
    {
        EffectOutcome? outcome = Outcome switch
        {
            "done" => EffectOutcome.Done,
            "notDone" => EffectOutcome.NotDone,
            _ => null,
        };
        if (Outcome is not null && outcome is null)
        {
            errors.Add("outcome", "outcome must be done or notDone.");
        }

        return new RetryRequest(outcome);
    }
}
