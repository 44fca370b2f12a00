using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Intake;

/// <summary>What is hashed beside an idempotency key; journals in use hold such hashes.</summary>
public sealed class RequestFingerprintTests
{
    [Fact]
    public void Burst_IsWrittenInTheWordsOfItsCaller() => Assert.Equal(
        """{"Count":3,"Mode":"async","Seed":7,"Kitchen":"quick-simulated"}""",
        JsonSerializer.Serialize(new BurstRequest(3, ExecutionMode.Async, 7, KitchenProfile.QuickSimulated)));

    [Fact]
    public void Burst_WithNothingButACount_HoldsNulls() => Assert.Equal(
        """{"Count":3,"Mode":null,"Seed":null,"Kitchen":null}""", JsonSerializer.Serialize(new BurstRequest(3)));

    [Fact]
    public void Order_IsWrittenInTheWordsOfItsCaller() => Assert.Equal(
        """{"Customer":"Ada","Restaurant":"Olive","Items":[{"Name":"Soup","Quantity":2,"UnitPrice":4.50}],"Mode":"blocking"}""",
        JsonSerializer.Serialize(new OrderRequest("Ada", "Olive", [new OrderItemRequest("Soup", 2, 4.50m)], ExecutionMode.Blocking)));
}
