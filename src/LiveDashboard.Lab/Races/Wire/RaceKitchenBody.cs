using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Races.Wire;

/// <summary>A kitchen as the API tells it, with how its partners are reached.</summary>
/// <param name="Name">Its name; custom for one that has none.</param>
/// <param name="Transport">http or simulated.</param>
/// <param name="Steps">How the partner of each step behaves.</param>
public sealed record RaceKitchenBody(string Name, string Transport, KitchenStepsBody Steps)
{
    /// <summary>Over sockets.</summary>
    public const string Http = "http";

    /// <summary>Without sockets.</summary>
    public const string Simulated = "simulated";

    /// <summary>The kitchen's form.</summary>
    public static RaceKitchenBody Of(KitchenProfile kitchen)
    {
        ArgumentNullException.ThrowIfNull(kitchen);
        return new RaceKitchenBody(
            kitchen.Name,
            kitchen.Transport == KitchenTransport.Http ? Http : Simulated,
            new KitchenStepsBody(
                KitchenStepBody.Of(kitchen.Payment), KitchenStepBody.Of(kitchen.Restaurant), KitchenStepBody.Of(kitchen.Courier), KitchenStepBody.Of(kitchen.Notify)));
    }
}

/// <summary>How the partner of each step behaves.</summary>
public sealed record KitchenStepsBody(KitchenStepBody Payment, KitchenStepBody Restaurant, KitchenStepBody Courier, KitchenStepBody Notify);

/// <summary>How one partner behaves; the fields as in <see cref="StepProfile"/>.</summary>
public sealed record KitchenStepBody(int LatencyMs, int SpreadMs, int Capacity, double FailureRate, double DeclineRate, bool Outage, bool Hang)
{
    internal static KitchenStepBody Of(StepProfile step) =>
        new(step.LatencyMs, step.SpreadMs, step.Capacity, step.FailureRate, step.DeclineRate, step.Outage, step.Hang);
}
