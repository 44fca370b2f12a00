using System.Reflection;
using LiveDashboard.Orders.Board;
using LiveDashboard.Orders.Ports;

namespace LiveDashboard.Web.Tests;

/// <summary>A port that answers what a test says it does; whatever else is asked of it throws.</summary>
public class PortDouble : DispatchProxy
{
    private Dictionary<string, Func<object?[], object?>> _answers = [];

    internal static T Of<T>(params (string Member, Func<object?[], object?> Answer)[] answers)
        where T : class
    {
        var port = Create<T, PortDouble>();
        ((PortDouble)(object)port)._answers = answers.ToDictionary(known => known.Member, known => known.Answer);
        return port;
    }

    /// <summary>The view of a board alone, without wall and facts.</summary>
    internal static IBoardView Of(OrderBoard board) => Of<IBoardView>(
        (nameof(IBoardView.Current), _ => board.Current),
        (nameof(IBoardView.WatchAsync), args => board.WatchAsync((CancellationToken)args[0]!)));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var member = targetMethod?.Name.Replace("get_", "", StringComparison.Ordinal) ?? "";
        return _answers.TryGetValue(member, out var answer)
            ? answer(args ?? [])
            : throw new NotSupportedException($"{member} is not to be asked.");
    }
}
