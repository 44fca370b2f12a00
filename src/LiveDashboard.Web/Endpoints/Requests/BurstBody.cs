using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>A burst on the wire: the body of POST /api/bursts, or the arguments of a hub call.</summary>
internal sealed record BurstBody(long? Count, string? Mode, long? Seed, string? Kitchen) : IWireBody<BurstBody, BurstRequest>
{
    public static BurstBody Read(JsonFields fields) =>
        new(fields.Whole("count"), fields.Text("mode"), fields.Whole("seed"), fields.Text("kitchen"));

    public static BurstBody Read(JsonElement count, JsonElement mode, JsonElement seed, JsonElement kitchen, FieldErrors errors) => new(
        JsonValue.Whole(count, "count", errors),
        JsonValue.Text(mode, "mode", errors),
        JsonValue.Whole(seed, "seed", errors),
        JsonValue.Text(kitchen, "kitchen", errors));

    public BurstRequest ToRequest(FieldErrors errors) =>
        new(Count, WireWords.Mode("mode", Mode, errors), Seed, WireWords.Kitchen("kitchen", Kitchen, errors));
}
