using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Tests.Measurement;

public sealed class PredictorTests
{
    private static readonly double?[] s_nothingMeasured = [null, null, null, null];

    [Fact]
    public void Predict_OfAQueueInBlocking_IsTheWorkDividedByTheWorkers()
    {
        var prediction = Predict(ExecutionMode.Blocking, queued: 10_000, atStep: [0, 0, 0, 0]);

        Assert.Equal(TimeSpan.FromSeconds(12_500), prediction!.Left);
        Assert.Equal(TimeSpan.FromSeconds(10), prediction.OtherLeft);
    }

    [Fact]
    public void Predict_OfOrdersInFlightInAsync_IsTheLongestOfThemAndBlockingWouldShareTheWork()
    {
        var prediction = Predict(ExecutionMode.Async, queued: 0, atStep: [0, 80, 0, 0]);

        Assert.Equal(TimeSpan.FromSeconds(5.5), prediction!.Left);
        Assert.Equal(TimeSpan.FromSeconds(55), prediction.OtherLeft);
    }

    [Fact]
    public void Predict_WithMeasuredSteps_TrustsThemAboveTheKitchen()
    {
        var prediction = Predictor.Predict(Controls.Default, 8, [0, 0, 0, 0], [1_000, 1_000, 1_000, null], 10_000);

        Assert.Equal(TimeSpan.FromSeconds(5), prediction!.Left);
    }

    [Fact]
    public void Predict_OfMoreThanMayBeInFlight_TakesOneServiceTimePerLoad()
    {
        var prediction = Predict(ExecutionMode.Async, queued: 20_000, atStep: [0, 0, 0, 0]);

        Assert.Equal(TimeSpan.FromSeconds(20), prediction!.Left);
    }

    [Fact]
    public void Predict_WithNothingUnfinished_SaysNothing() => Assert.Null(Predict(ExecutionMode.Async, 0, [0, 0, 0, 0]));

    private static Prediction? Predict(ExecutionMode mode, long queued, long[] atStep) =>
        Predictor.Predict(Controls.Default with { Mode = mode }, queued, atStep, s_nothingMeasured, 10_000);
}
