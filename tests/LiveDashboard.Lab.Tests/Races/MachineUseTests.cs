using LiveDashboard.Lab.Races;

namespace LiveDashboard.Lab.Tests.Races;

public sealed class MachineUseTests
{
    [Fact]
    public void Use_CountsWhatIsNotIdle_AndNoGuestTwice()
    {
        Assert.Equal(new MachineUse(1_660, 5_160), MachineUse.Of("cpu  100 1 50 300 50 5 6 4 90 1"));
    }

    [Fact]
    public void Use_OfThisMachine_Grows()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells it.");
        var before = MachineUse.Now()!.Value;
        SpinWait.SpinUntil(() => MachineUse.Now()!.Value.BusyMs > before.BusyMs, TimeSpan.FromSeconds(30));

        Assert.True(MachineUse.Now()!.Value.BusyMs > before.BusyMs);
    }
}
