using System.Text.Json;
using System.Text.Json.Serialization;
using LiveDashboard.Web.Endpoints.Responses.Board;
using LiveDashboard.Web.Endpoints.Responses.Data;
using LiveDashboard.Web.Endpoints.Responses.Orders;

namespace LiveDashboard.Web.Endpoints.Serialization;

/// <summary>The JSON serializer context of the API: source-generated, camelCase.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OrderResponse))]
[JsonSerializable(typeof(OrderPageResponse))]
[JsonSerializable(typeof(BulkResponse))]
[JsonSerializable(typeof(OrderCountResponse))]
[JsonSerializable(typeof(BurstResponse))]
[JsonSerializable(typeof(BurstProgressResponse))]
[JsonSerializable(typeof(BoardResponse))]
[JsonSerializable(typeof(ModeResponse))]
[JsonSerializable(typeof(PauseResponse))]
[JsonSerializable(typeof(ClearResponse))]
[JsonSerializable(typeof(KitchenResponse))]
[JsonSerializable(typeof(DataResponse))]
[JsonSerializable(typeof(RetentionResponse))]
[JsonSerializable(typeof(LiveResponse))]
[JsonSerializable(typeof(RecoveryResponse))]
[JsonSerializable(typeof(NotReadyResponse))]
[JsonSerializable(typeof(FeedItemResponse))]
internal sealed partial class ApiJson : JsonSerializerContext;
