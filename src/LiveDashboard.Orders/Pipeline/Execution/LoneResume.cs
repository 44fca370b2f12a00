using LiveDashboard.Orders.Waiting;

namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Resumes one order whose wait ended early, while its chain link still belongs to the wheel.</summary>
internal sealed class LoneResume(OrderWait wait) : ITurn
{
    public int Run()
    {
        wait.Continue();
        return 1;
    }
}
