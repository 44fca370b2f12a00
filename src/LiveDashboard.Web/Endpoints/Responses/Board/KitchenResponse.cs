using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>The board's kitchen: its name and how each partner behaves.</summary>
internal sealed record KitchenResponse(string Name, KitchenStepsResponse Steps)
{
    public static KitchenResponse From(KitchenProfile kitchen)
    {
        ArgumentNullException.ThrowIfNull(kitchen);
        return new KitchenResponse(
            kitchen.Name,
            new KitchenStepsResponse(
                StepProfileResponse.From(kitchen.Payment),
                StepProfileResponse.From(kitchen.Restaurant),
                StepProfileResponse.From(kitchen.Courier),
                StepProfileResponse.From(kitchen.Notify)));
    }
}
