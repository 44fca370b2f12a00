using System.Text.Json;
using LiveDashboard.Orders.Journal.Reading;
using LiveDashboard.Web.Endpoints.Responses.Orders;
using LiveDashboard.Web.Endpoints.Serialization;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>Writes orders as one JSON array, each as in the order list.</summary>
internal sealed class JsonExportWriter : IExportWriter
{
    private readonly Utf8JsonWriter _json;

    public JsonExportWriter(Stream stream)
    {
        _json = new Utf8JsonWriter(stream);
        _json.WriteStartArray();
    }

    public void Write(IReadOnlyList<OrderSummary> orders)
    {
        foreach (var order in orders)
        {
            JsonSerializer.Serialize(_json, OrderSummaryResponse.From(order), ApiJson.Default.OrderSummaryResponse);
        }

        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndArray();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();
}
