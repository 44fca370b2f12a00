using LiveDashboard.Orders.Model;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>The mode and the number of workers.</summary>
internal sealed record ModeResponse(string Mode, int Workers)
{
    public static ModeResponse From(Controls controls)
    {
        ArgumentNullException.ThrowIfNull(controls);
        return new ModeResponse(Words.Of(controls.Mode), controls.Workers);
    }
}
