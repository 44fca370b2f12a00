using System.Text.Json;
using System.Text.Json.Serialization;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Writes a kitchen as its name, as used in the fingerprint of a request with an idempotency key.</summary>
internal sealed class KitchenNameConverter : JsonConverter<KitchenProfile>
{
    /// <exception cref="NotSupportedException">Always: a fingerprint is never read back.</exception>
    public override KitchenProfile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, KitchenProfile value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
