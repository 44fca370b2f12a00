using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Resumes one order whose place in a chain still belongs to the wheel, because its wait was ended early.</summary>
internal sealed class LoneResume(OrderWait wait) : ITurn
{
    public int Run()
    {
        wait.Continue();
        return 1;
    }
}
