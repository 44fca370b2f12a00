using System.Globalization;
using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Requests.Races;

/// <summary>A race's scenario on the wire: the body of POST /api/races, and what a link to the page carries. What is left out is the default.</summary>
internal sealed record RaceScenarioBody(
    long? Version, string? Workload, IReadOnlyList<LaneSpec>? Lanes, int? Orders, string? Arrivals, long? Seed, KitchenProfile? Kitchen, int? Repeats, string? Plan)
    : IWireBody<RaceScenarioBody, RaceScenario>
{
    public static RaceScenarioBody Read(JsonFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new RaceScenarioBody(
            fields.Whole("v"),
            fields.Text("workload"),
            fields.List("lanes", RaceScenario.MaxLanes + 1, ReadLane) is { } lanes ? [.. lanes.Select(lane => lane ?? new LaneSpec(""))] : null,
            fields.SmallWhole("orders"),
            fields.Text("arrivals"),
            fields.Whole("seed"),
            RaceKitchen.Read(fields, "kitchen"),
            fields.SmallWhole("repeats"),
            fields.Text("plan"));
    }

    public RaceScenario ToRequest(FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var usual = RaceScenario.Default;
        var workload = Workload ?? usual.Workload;
        var scenario = new RaceScenario(
            workload, Lanes ?? usual.Lanes, Orders ?? usual.Orders, Arrivals ?? usual.Arrivals, Seed ?? usual.Seed,
            Kitchen ?? (workload == usual.Workload ? usual.Kitchen : null), Repeats ?? usual.Repeats, Plan ?? usual.Plan);
        if (Version is not (null or RaceScenario.Version))
        {
            errors.Add("v", string.Create(CultureInfo.InvariantCulture, $"v must be {RaceScenario.Version}, the version of a scenario's form."));
        }
        else if (ScenarioCheck.Problem(scenario) is { } problem)
        {
            errors.Add(problem[..problem.IndexOf(':', StringComparison.Ordinal)], problem);
        }

        return scenario;
    }

    private static LaneSpec ReadLane(JsonFields fields)
    {
        var lane = new LaneSpec(fields.Text("variant") ?? "");
        foreach (var name in fields.Inner("dials") is { } dials ? dials.Names : [])
        {
            lane = ReadDial(fields, lane, name);
        }

        return lane;
    }

    private static LaneSpec ReadDial(JsonFields fields, LaneSpec lane, string name)
    {
        var dials = fields.Inner("dials")!; // the caller found it
        if (!dials.Has(name))
        {
            return lane;
        }

        if (Dial.Find(name) is null)
        {
            dials.Refuse(name, $"dials must be some of {string.Join(", ", Dial.All.Select(dial => dial.Name))}.");
            return lane;
        }

        return dials.SmallWhole(name) is { } value && lane.With(name, value) is { } set ? set : lane;
    }
}
