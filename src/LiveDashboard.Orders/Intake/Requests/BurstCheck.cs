using System.Security.Cryptography;
using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Checks every field of a burst.</summary>
public static class BurstCheck
{
    /// <summary>Most orders in a burst over HTTP: sockets carry no more in flight.</summary>
    public const int MaxCountHttp = 10_000;

    /// <summary>Most orders in a simulated burst.</summary>
    public const int MaxCountSimulated = 1_000_000;

    private const int DrawnSeeds = int.MaxValue;

    /// <summary>What is wrong, or null and the burst as it would be accepted.</summary>
    internal static Refusal? Check(BurstRequest request, KitchenProfile board, out BurstDetails burst)
    {
        var errors = new FieldErrors();
        var kitchen = request.Kitchen is null ? board : KitchenProfile.Find(request.Kitchen);
        if (kitchen is null)
        {
            errors.Add("kitchen", $"kitchen must be one of {string.Join(", ", KitchenProfile.Named.Select(named => named.Name))}.");
            kitchen = board;
        }

        errors.Range("count", request.Count, 1, MaxCount(kitchen), required: true);
        errors.Range("seed", request.Seed, 0, OrderId.MaxValue);
        errors.Mode("mode", request.Mode);
        var refusal = errors.Refusal;
        var count = refusal is null ? (int)(request.Count ?? 0) : 0;
        var seed = request.Seed ?? RandomNumberGenerator.GetInt32(DrawnSeeds);
        burst = new BurstDetails(
            "", default, count, Words.Mode(request.Mode), seed, kitchen, request.Kitchen is not null, BurstOrders.IdealMs(kitchen, seed, count));
        return refusal;
    }

    /// <summary>Most orders in one burst to the kitchen.</summary>
    public static int MaxCount(KitchenProfile kitchen)
    {
        ArgumentNullException.ThrowIfNull(kitchen);
        return kitchen.Transport == KitchenTransport.Simulated ? MaxCountSimulated : MaxCountHttp;
    }
}
