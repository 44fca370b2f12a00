using LiveDashboard.Orders.Intake.Answers;
using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Hubs;

/// <summary>Puts what an HTTP problem would contain into a hub call's error.</summary>
internal static class HubProblem
{
    public static HubException Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new(Refusal.Summary(errors));

    public static HubException Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (refusal.Errors.Count > 0)
        {
            return Invalid(refusal.Errors);
        }

        return new HubException(refusal.Text);
    }
}
