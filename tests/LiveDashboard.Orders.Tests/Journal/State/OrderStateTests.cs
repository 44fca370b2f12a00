using System.Runtime.CompilerServices;
using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Journal.State;

public sealed class OrderStateTests
{
    [Fact]
    public void Size_OfAnEntry_Is32Bytes() => Assert.Equal(32, Unsafe.SizeOf<OrderState>());

    [Fact]
    public void Size_OfAFact_Is48Bytes() => Assert.Equal(48, Unsafe.SizeOf<Fact>());

    [Fact]
    public void Apply_OfAWholeLife_TellsTheTimeOfEachStep()
    {
        var entry = Accepted(1_000);

        Apply(ref entry, FactType.OrderStarted, 1_500, StepName.Payment, ExecutionMode.Blocking);
        Apply(ref entry, FactType.StepCompleted, 3_500, StepName.Payment);
        Apply(ref entry, FactType.StepCompleted, 8_500, StepName.Restaurant);
        Apply(ref entry, FactType.StepCompleted, 9_500, StepName.Courier);
        Apply(ref entry, FactType.StepCompleted, 11_500, StepName.Notify);
        Apply(ref entry, FactType.OrderCompleted, 11_500, StepName.Notify);

        Assert.Equal(OrderStatus.Completed, entry.Status);
        Assert.Equal(ExecutionMode.Blocking, entry.Mode);
        Assert.Equal(1_500, entry.StartedAt);
        Assert.Equal(11_500, entry.EndedAt);
        Assert.Equal([2_000, 5_000, 1_000, 2_000], entry.StepMs(99_999));
    }

    [Fact]
    public void Apply_OfAnIllegalMove_Throws()
    {
        var entry = Accepted(1_000);

        Assert.Throws<InvalidOperationException>(() => Apply(ref entry, FactType.OrderCompleted, 2_000, StepName.Notify));
    }

    [Fact]
    public void Apply_OfARetry_ForgetsTheModeUnlessPinned()
    {
        var entry = Accepted(1_000);
        Apply(ref entry, FactType.OrderStarted, 1_500, StepName.Payment, ExecutionMode.Blocking);
        Apply(ref entry, FactType.OrderFailed, 1_600, StepName.Payment);

        Apply(ref entry, FactType.OrderRetried, 1_700, StepName.Payment);

        Assert.Equal(OrderStatus.Accepted, entry.Status);
        Assert.Null(entry.Mode);
        Assert.Null(entry.EndedAt);
        Assert.True(entry.WasRetried);
    }

    [Fact]
    public void Apply_OfARetry_AddsBothAttemptsAndCountsTheTimeBetweenAsWaiting()
    {
        var entry = Accepted(1_000);
        Apply(ref entry, FactType.OrderStarted, 1_500, StepName.Payment, ExecutionMode.Blocking);
        Apply(ref entry, FactType.StepFailed, 3_500, StepName.Payment);
        Apply(ref entry, FactType.OrderFailed, 3_500, StepName.Payment);
        Apply(ref entry, FactType.OrderRetried, 63_500, StepName.Payment);
        Apply(ref entry, FactType.OrderStarted, 63_600, StepName.Payment, ExecutionMode.Blocking);

        Assert.Equal([5_000, 0, 0, 0], entry.StepMs(66_600));
        Assert.Equal((65_600, 60_600), (entry.ElapsedMs(66_600), entry.WaitedMs(66_600)));
    }

    [Fact]
    public void Apply_OfAnotherTryAfterARestart_DoesNotCountTheInterruptedOneAsServed()
    {
        var entry = Accepted(1_000);
        Apply(ref entry, FactType.OrderStarted, 1_500, StepName.Payment, ExecutionMode.Async);
        entry.Apply(new Fact { Type = FactType.StepStarted, Order = new OrderId(1), At = 91_500, Attempt = 2 });

        Assert.Equal([2_000, 0, 0, 0], entry.StepMs(93_500));
        Assert.Equal(90_500, entry.WaitedMs(93_500));
    }

    [Fact]
    public void Late_AfterARetry_IsCountedFromIt()
    {
        var entry = Accepted(1_000);
        Assert.False(entry.IsLate(61_000, 60_000));
        Assert.True(entry.IsLate(61_001, 60_000));
        Apply(ref entry, FactType.OrderStarted, 61_500, StepName.Payment, ExecutionMode.Blocking);
        Apply(ref entry, FactType.OrderFailed, 62_000, StepName.Payment);
        Assert.False(entry.IsLate(999_999, 60_000));

        Apply(ref entry, FactType.OrderRetried, 100_000, StepName.Payment);
        Apply(ref entry, FactType.OrderStarted, 100_500, StepName.Payment, ExecutionMode.Async);

        Assert.Equal(100_000, entry.UnfinishedSince);
        Assert.False(entry.IsLate(160_000, 60_000));
        Assert.True(entry.IsLate(160_001, 60_000));
        Assert.Equal(159_000, entry.ElapsedMs(160_000));
    }

    [Fact]
    public void Paid_IsAnOrderWhosePaymentAPartnerMade()
    {
        var entry = Accepted(1_000);
        Apply(ref entry, FactType.OrderStarted, 1_500, StepName.Payment, ExecutionMode.Blocking);
        Assert.False(entry.IsPaid);
        Apply(ref entry, FactType.StepCompleted, 3_500, StepName.Payment);
        Assert.True(entry.IsPaid);
        Apply(ref entry, FactType.OrderCancelled, 4_000, StepName.Restaurant);
        Assert.True(entry.IsPaid);

        var simulated = default(OrderState);
        simulated.Accept(new Fact { Type = FactType.OrderAccepted, Order = new OrderId(1), At = 1_000, Transport = KitchenTransport.Simulated });
        Apply(ref simulated, FactType.OrderStarted, 1_500, StepName.Payment, ExecutionMode.Blocking);
        Apply(ref simulated, FactType.StepCompleted, 3_500, StepName.Payment);
        Assert.False(simulated.IsPaid);
    }

    [Fact]
    public void Paid_IsAnOrderWhosePaymentAPersonConfirmed()
    {
        var entry = Accepted(1_000);
        Apply(ref entry, FactType.OrderStarted, 1_500, StepName.Payment, ExecutionMode.Blocking);
        Apply(ref entry, FactType.OrderFailed, 1_600, StepName.Payment);
        Assert.False(entry.IsPaid);

        Apply(ref entry, FactType.StepResolved, 1_700, StepName.Payment);
        Apply(ref entry, FactType.OrderRetried, 1_700, StepName.Payment);

        Assert.True(entry.IsPaid);
    }

    private static OrderState Accepted(long at)
    {
        var entry = default(OrderState);
        entry.Accept(new Fact { Type = FactType.OrderAccepted, Order = new OrderId(1), At = at });
        return entry;
    }

    private static void Apply(ref OrderState entry, FactType type, long at, StepName step, ExecutionMode? mode = null) =>
        entry.Apply(new Fact { Type = type, Order = new OrderId(1), At = at, Step = step, Mode = mode, Attempt = 1 });
}
