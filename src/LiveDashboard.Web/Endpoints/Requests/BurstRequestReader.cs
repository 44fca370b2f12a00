using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Reads a burst, from a body or from a hub call's arguments.</summary>
internal static class BurstRequestReader
{
    public static BurstRequest Read(JsonFields fields) =>
        new(fields.Whole("count"), fields.Text("mode"), fields.Whole("seed"), fields.Text("kitchen"));

    public static BurstRequest Read(JsonElement count, JsonElement mode, JsonElement seed, JsonElement kitchen, FieldErrors errors) => new(
        JsonValue.Whole(count, "count", errors),
        JsonValue.Text(mode, "mode", errors),
        JsonValue.Whole(seed, "seed", errors),
        JsonValue.Text(kitchen, "kitchen", errors));
}
