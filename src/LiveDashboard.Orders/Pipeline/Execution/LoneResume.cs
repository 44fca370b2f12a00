namespace LiveDashboard.Orders.Pipeline.Execution;

/// <summary>Resumes one order whose place in a chain still belongs to the wheel, because its wait was ended early.</summary>
internal sealed record LoneResume(OrderRun Run);
