using System.Text.Json;
using System.Text.Json.Serialization;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Intake.Requests;

/// <summary>Writes a mode as its API value, as used in the fingerprint of a request with an idempotency key.</summary>
internal sealed class ModeWordConverter : JsonConverter<ExecutionMode>
{
    /// <exception cref="NotSupportedException">Always: a fingerprint is never read back.</exception>
    public override ExecutionMode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ExecutionMode value, JsonSerializerOptions options) => writer.WriteStringValue(Words.Of(value));
}
