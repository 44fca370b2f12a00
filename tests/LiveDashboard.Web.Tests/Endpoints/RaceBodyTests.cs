using System.Net;
using System.Text;

namespace LiveDashboard.Web.Tests.Endpoints;

/// <summary>A scenario with anything wrong in it starts no lane, and the field is named.</summary>
public sealed class RaceBodyTests(SharedApiHost shared) : IClassFixture<SharedApiHost>
{
    private const string Steps = """{"payment":{"latencyMs":1},"restaurant":{"latencyMs":1},"courier":{"latencyMs":1},"notify":{"latencyMs":1}}""";

    [Theory]
    [InlineData("""{"workload":"smtp"}""", "workload")]
    [InlineData("""{"workload":7}""", "workload")]
    [InlineData("""{"orders":0}""", "orders")]
    [InlineData("""{"orders":1000001}""", "orders")]
    [InlineData("""{"orders":1e30}""", "orders")]
    [InlineData("""{"orders":"ten"}""", "orders")]
    [InlineData("""{"orders":10001,"kitchen":"article"}""", "orders")]
    [InlineData("""{"orders":10001,"workload":"cpu"}""", "orders")]
    [InlineData("""{"orders":100001,"lanes":[{"variant":"async-pool"}]}""", "orders")]
    [InlineData("""{"arrivals":"steady:0"}""", "arrivals")]
    [InlineData("""{"arrivals":"poisson:NaN"}""", "arrivals")]
    [InlineData("""{"arrivals":"\"}\n"}""", "arrivals")]
    [InlineData("""{"seed":-1}""", "seed")]
    [InlineData("""{"seed":9007199254740992}""", "seed")]
    [InlineData("""{"repeats":10}""", "repeats")]
    [InlineData("""{"repeats":4294967297}""", "repeats")]
    [InlineData("""{"plan":"at once"}""", "plan")]
    [InlineData("""{"v":2}""", "v")]
    [InlineData("""{"lanes":[]}""", "lanes")]
    [InlineData("""{"lanes":{}}""", "lanes")]
    [InlineData("""{"lanes":[1]}""", "lanes[0]")]
    [InlineData("""{"lanes":[null]}""", "lanes")]
    [InlineData("""{"lanes":[{"variant":"async"},{"variant":"async"},{"variant":"async"},{"variant":"async"},{"variant":"async"}]}""", "lanes")]
    [InlineData("""{"lanes":[{"variant":"async:workers=3"}]}""", "lanes")]
    [InlineData("""{"lanes":[{"variant":"../../etc/passwd"}]}""", "lanes")]
    [InlineData("""{"lanes":[{"variant":"async","dials":{"workers":0}}]}""", "lanes")]
    [InlineData("""{"lanes":[{"variant":"async","dials":{"workers":513}}]}""", "lanes")]
    [InlineData("""{"lanes":[{"variant":"async","dials":{"minThreads":9}}]}""", "lanes")]
    [InlineData("""{"lanes":[{"variant":"async","dials":{"workers":"8"}}]}""", "lanes[0].dials.workers")]
    [InlineData("""{"lanes":[{"variant":"async","dials":{"speed":8}}]}""", "lanes[0].dials.speed")]
    [InlineData("""{"lanes":[{"variant":"async","dials":[8]}]}""", "lanes[0].dials")]
    [InlineData("""{"lanes":[{"variant":"async","dials":{"\ud800":8}}]}""", "body")]
    [InlineData("""{"kitchen":"bistro"}""", "kitchen")]
    [InlineData("""{"kitchen":7}""", "kitchen")]
    [InlineData("""{"kitchen":"quick","workload":"cpu"}""", "kitchen")]
    [InlineData("""{"kitchen":{"name":"bistro"}}""", "kitchen.name")]
    [InlineData("""{"kitchen":{"transport":"simulated"}}""", "kitchen.steps")]
    [InlineData("""{"kitchen":{"steps":""" + Steps + "}}", "kitchen.transport")]
    [InlineData("""{"kitchen":{"transport":"Http","steps":""" + Steps + "}}", "kitchen.transport")]
    [InlineData("""{"kitchen":{"transport":1,"steps":""" + Steps + "}}", "kitchen.transport")]
    [InlineData("""{"kitchen":{"name":"quick","steps":{"payment":{"latencyMs":600001}}}}""", "kitchen.steps.payment.latencyMs")]
    [InlineData("""{"kitchen":{"name":"quick","steps":{"payment":{"spreadMs":201}}}}""", "kitchen.steps.payment.spreadMs")]
    [InlineData("""{"kitchen":{"name":"quick","steps":{"notify":{"failureRate":0.6,"declineRate":0.6}}}}""", "kitchen.steps.notify.failureRate")]
    [InlineData("""{"kitchen":{"name":"quick","steps":{"courier":{"hang":true}}}}""", "kitchen")]
    [InlineData("""{"kitchen":{"name":"custom","transport":"http","steps":{"payment":{"latencyMs":1}}}}""", "kitchen.steps.restaurant")]
    [InlineData("[]", "body")]
    [InlineData("", "body")]
    public async Task Scenario_WithAWrongField_Is400AndNamesIt(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await shared.Host.Client.PostAsync(new Uri("/api/races", UriKind.Relative), content, ApiHost.Stop);

        var problem = await ApiHost.JsonOf(response);
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, problem.ToString());
        Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }
}
