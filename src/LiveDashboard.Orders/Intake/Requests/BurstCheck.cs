using System.Security.Cryptography;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Checks every field of a burst.</summary>
public static class BurstCheck
{
    /// <summary>Maximum orders in a burst over HTTP: sockets carry no more in flight.</summary>
    public const int MaxCountHttp = 10_000;

    /// <summary>Maximum orders in a simulated burst.</summary>
    public const int MaxCountSimulated = 1_000_000;

    private const int DrawnSeeds = int.MaxValue;

    /// <summary>The refusal, or null and the burst as it would be accepted.</summary>
    internal static Refusal? Check(BurstRequest request, KitchenProfile board, out BurstDetails burst)
    {
        var errors = new FieldErrors();
        var kitchen = request.Kitchen ?? board;
        AddErrors(request, MaxCount(kitchen), errors);
        var refusal = errors.Refusal;
        var count = refusal is null ? (int)(request.Count ?? 0) : 0;
        var seed = request.Seed ?? RandomNumberGenerator.GetInt32(DrawnSeeds);
        burst = new BurstDetails(
            "", default, count, request.Mode, seed, kitchen, request.Kitchen is not null, BurstOrders.IdealMs(kitchen, seed, count));
        return refusal;
    }

    /// <summary>Adds the errors of the fields, given the kitchen's maximum number of orders.</summary>
    internal static void AddErrors(BurstRequest request, int most, FieldErrors errors)
    {
        errors.Range("count", request.Count, 1, most, required: true);
        errors.Range("seed", request.Seed, 0, OrderId.MaxValue);
    }

    /// <summary>Maximum orders in one burst to the kitchen.</summary>
    public static int MaxCount(KitchenProfile kitchen)
    {
        ArgumentNullException.ThrowIfNull(kitchen);
        return kitchen.Transport == KitchenTransport.Simulated ? MaxCountSimulated : MaxCountHttp;
    }
}
