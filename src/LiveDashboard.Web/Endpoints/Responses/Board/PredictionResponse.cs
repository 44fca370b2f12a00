using LiveDashboard.Orders.Board.Forecast;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Web.Endpoints.Responses.Board;

/// <summary>How long the unfinished orders still take, as predicted.</summary>
/// <param name="State">none, measuring, steady or unknown.</param>
/// <param name="LeftMs">Null unless steady.</param>
/// <param name="OtherMode">The mode that the toggle is not set to; null when nothing runs.</param>
/// <param name="OtherMs">What that mode would need; null unless steady.</param>
/// <param name="Limit">workers, a step's name, cores or none; null when nothing runs.</param>
internal sealed record PredictionResponse(string State, long? LeftMs, string? OtherMode, long? OtherMs, string? Limit)
{
    public static PredictionResponse From(Prediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return new PredictionResponse(
            StateWord(prediction.State),
            Milliseconds(prediction.Left),
            prediction.State == PredictionState.None ? null : Words.Of(prediction.OtherMode),
            Milliseconds(prediction.OtherLeft),
            prediction.Limit is { } limit ? LimitWord(limit) : null);
    }

    private static string StateWord(PredictionState state) => state switch
    {
        PredictionState.None => "none",
        PredictionState.Measuring => "measuring",
        PredictionState.Steady => "steady",
        _ => "unknown",
    };

    private static string LimitWord(RunLimit limit) => limit switch
    {
        { Step: { } step } => step.Word(),
        { Kind: RunLimitKind.Workers } => "workers",
        { Kind: RunLimitKind.Cores } => "cores",
        _ => "none",
    };

    private static long? Milliseconds(TimeSpan? time) => time is { } known ? (long)known.TotalMilliseconds : null;
}
