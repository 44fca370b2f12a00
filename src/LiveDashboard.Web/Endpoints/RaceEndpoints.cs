using LiveDashboard.Lab.Races;
using LiveDashboard.Lab.Races.Wire;
using LiveDashboard.Lab.Scenario;
using LiveDashboard.Web.Endpoints.Problems;
using LiveDashboard.Web.Endpoints.Requests;
using LiveDashboard.Web.Endpoints.Requests.Races;
using LiveDashboard.Web.Races;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveDashboard.Web.Endpoints;

/// <summary>Races: start one, look at it, stop it. One that is started here needs no page.</summary>
internal static class RaceEndpoints
{
    private const string Address = "/api/races";

    public static void MapRaces(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, Start);
        routes.MapGet(Address + "/{id}", Find);
        routes.MapDelete(Address + "/{id}", StopAsync);
    }

    private static IResult Start(JsonRequest<RaceScenarioBody, RaceScenario> body, RaceService races)
    {
        if (!body.Parsed.IsValid)
        {
            return body.Parsed.Problem;
        }

        var start = races.Start(body.Parsed.Value, needsPages: false);
        if (start.IsStarted)
        {
            return new RaceResult(start.Race, StatusCodes.Status202Accepted, $"{Address}/{start.Race.Id}");
        }

        var problem = Problem.Create(409, "race", $"Race {start.Race.Id} runs. Wait until it has ended, or stop it.");
        problem.ProblemDetails.Extensions["race"] = start.Race.Id;
        return problem;
    }

    private static IResult Find(string id, RaceService races) => races.Find(id) is { } race ? new RaceResult(race.View) : Unknown();

    private static async Task<IResult> StopAsync(string id, RaceService races, CancellationToken cancellationToken)
    {
        if (races.Find(id) is not { } race)
        {
            return Unknown();
        }

        race.Stop();
        await race.Ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return new RaceResult(race.View);
    }

    private static ProblemHttpResult Unknown() =>
        Problem.Create(404, "id", "There is no such race: the last ones of this process are kept, and lost when it ends.");

    /// <summary>A race, written as the command line writes it.</summary>
    private sealed class RaceResult(RaceView race, int status = StatusCodes.Status200OK, string? location = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            ArgumentNullException.ThrowIfNull(httpContext);
            var response = httpContext.Response;
            response.StatusCode = status;
            if (location is not null)
            {
                response.Headers.Location = location;
            }

            return response.WriteAsJsonAsync(RaceBody.Of(race), RaceJson.Default.RaceBody, cancellationToken: httpContext.RequestAborted);
        }
    }
}
