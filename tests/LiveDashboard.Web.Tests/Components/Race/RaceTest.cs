using LiveDashboard.Lab.Races;
using LiveDashboard.Web.Components.Race;
using LiveDashboard.Web.Races;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveDashboard.Web.Tests.Components.Race;

/// <summary>A world for the race's page.</summary>
public abstract class RaceTest : ComponentTest
{
    internal FakeRaces Races { get; } = new();

    internal override IRaces Raced => Races;

    /// <summary>The page at an address.</summary>
    internal IRenderedComponent<RaceScreen> Open(string address = "/race")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<RaceScreen>();
    }

    /// <summary>The page that shows a race.</summary>
    internal IRenderedComponent<RaceScreen> Open(RaceView race)
    {
        Races.Tell(race);
        return Open($"/race?id={race.Id}");
    }

    internal static string Test(string id) => $"[data-testid='{id}']";
}
