using System.Net;
using LiveDashboard.Web.Tests.Hosting;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>Every bound of an order's fields, on both sides of it, with the field named as in the request.</summary>
public sealed class OrderBoundsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string HundredSigns =
        "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhiiiiiiiiiijjjjjjjjjj\"";

    public static TheoryData<string, string> WrongNames => new()
    {
        { "missing", "null" },
        { "empty", "\"\"" },
        { "blank", "\"   \"" },
        { "101 characters", HundredSigns.Insert(1, "x") },
        { "control", "\"a\\u0007b\"" },
        { "new line", "\"a\\nb\"" },
        { "delete", "\"a\\u007fb\"" },
        { "C1 control", "\"a\\u0085b\"" },
        { "override", "\"a\\u202eb\"" },
        { "embedding", "\"a\\u202ab\"" },
        { "isolate", "\"a\\u2066b\"" },
        { "end of isolate", "\"a\\u2069b\"" },
        { "zero-width space", "\"\\u200b\"" },
        { "Hangul filler", "\"\\u3164\"" },
        { "half-width filler", "\"\\uffa0\"" },
        { "word joiners", "\"\\u2060\\u2060 \\u2060\"" },
        { "soft hyphen", "\"\\u00ad\"" },
        { "byte-order mark", "\"\\ufeff\"" },
        { "variation selector", "\"\\ufe0f\"" },
        { "grapheme joiner", "\"\\u034f\"" },
        { "tag", "\"\\udb40\\udc41\"" },
        { "blank of Braille", "\"\\u2800\"" },
        { "accent alone", "\"\\u0301\"" },
        { "unassigned", "\"\\u2065\"" },
        { "ideographic space", "\"\\u3000\"" },
    };

    public static TheoryData<string, bool> Prices => new()
    {
        { "0", true }, { "-0", true }, { "0.01", true }, { "0.10", true }, { "100000", true }, { "100000.00", true }, { "1e2", true },
        { "1500e-2", true }, { "1.000000000000000000000000000000000000", true }, { "0e-40", true },
        { "-0.01", false }, { "0.001", false }, { "100000.01", false }, { "1e6", false }, { "1e-30", false }, { "1e-999999999999", false },
        { "99999.999", false }, { "0.00999999999999999999999999999999999", false }, { "\"1\"", false }, { "null", false },
    };

    [Theory]
    [MemberData(nameof(WrongNames))]
    public async Task Name_OutsideTheRule_IsBlamed(string what, string name)
    {
        Assert.NotEmpty(what);
        await AssertBlamedAsync(Json.Order(customer: name), "customer");
        await AssertBlamedAsync(Json.Order(restaurant: name), "restaurant");
        await AssertBlamedAsync(Json.Order(items: $"[{Json.Item()},{Json.Item(name: name)}]"), "items[1].name");
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("\"Zoë 🍜 ‎\"")]
    [InlineData("\"❤️\"")]
    [InlineData("\"한\"")]
    [InlineData(HundredSigns)]
    public async Task Name_InsideTheRule_IsKeptAsItIs(string name)
    {
        var order = await shared.App.PostAsync("/api/orders", Json.Order(customer: name));

        Assert.Equal(System.Text.Json.JsonSerializer.Deserialize<string>(name), order.Text("customer"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(2000, false)]
    public async Task Items_AreOneToFifty(int count, bool taken)
    {
        var order = Json.Order(items: $"[{string.Join(',', Enumerable.Repeat(Json.Item(), count))}]");

        await AssertAsync(order, taken, "items");
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("1000", true)]
    [InlineData("1001", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    [InlineData("null", false)]
    public async Task Quantity_IsOneToAThousand(string quantity, bool taken) =>
        await AssertAsync(Json.Order(items: $"[{Json.Item(quantity: quantity)}]"), taken, "items[0].quantity");

    [Theory]
    [MemberData(nameof(Prices))]
    public async Task Price_IsUpToAHundredThousandWithTwoDecimals(string price, bool taken) =>
        await AssertAsync(Json.Order(items: $"[{Json.Item(unitPrice: price)}]"), taken, "items[0].unitPrice");

    [Fact]
    public async Task Price_OfMinusNothing_IsNothing()
    {
        var order = await shared.App.PostAsync("/api/orders", Json.Order(items: $"[{Json.Item(unitPrice: "-0")}]"));

        Assert.Equal(0m, order.GetProperty("total").GetDecimal());
        Assert.DoesNotContain('-', order.GetProperty("items")[0].GetProperty("unitPrice").GetRawText());
        Assert.DoesNotContain('-', order.GetProperty("total").GetRawText());
    }

    [Fact]
    public async Task Total_IsTheSumOfTheItems()
    {
        var items = $"[{Json.Item(quantity: "3", unitPrice: "0.10")},{Json.Item(quantity: "1000", unitPrice: "100000")}]";

        var order = await shared.App.PostAsync("/api/orders", Json.Order(items: items));

        Assert.Equal(100_000_000.30m, order.GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task Mode_ThatIsNone_IsBlamed() => await AssertBlamedAsync(Json.Order(mode: "\"Async\""), "mode");

    [Fact]
    public async Task Fields_ThatAreUnknown_AreIgnored() =>
        await shared.App.PostAsync("/api/orders", Json.Order().Replace("{\"customer\"", "{\"tip\":5,\"customer\"", StringComparison.Ordinal));

    [Fact]
    public async Task Fields_WrongAllAtOnce_AreAllNamed()
    {
        var body = Json.Order(customer: "\"\"", restaurant: "\"\"", items: $"[{Json.Item("\"\"", "0", "-1")}]", mode: "\"x\"");

        var problem = await shared.App.AskAsync(HttpStatusCode.BadRequest, "POST", "/api/orders", body);

        Assert.Equal(
            ["customer", "items[0].name", "items[0].quantity", "items[0].unitPrice", "mode", "restaurant"], problem.Blamed().Order(StringComparer.Ordinal));
    }

    private Task AssertBlamedAsync(string order, string field) => AssertAsync(order, taken: false, field);

    private async Task AssertAsync(string order, bool taken, string field)
    {
        var answer = await shared.App.AskAsync(taken ? HttpStatusCode.Accepted : HttpStatusCode.BadRequest, "POST", "/api/orders", order);

        if (!taken)
        {
            Assert.Equal(field, Assert.Single(answer.Blamed()));
        }
    }
}
