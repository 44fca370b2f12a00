using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.OrderList;

namespace LiveDashboard.Web.Components.Board;

/// <summary>The addresses of the orders behind each number of the board: a search for exactly those that it counts.</summary>
internal static class BoardLinks
{
    private const string OnBoard = "is:board";

    /// <summary>All orders on the board.</summary>
    public static string All { get; } = Of("");

    /// <summary>Orders that no worker has started.</summary>
    public static string Waiting { get; } = Of("status:waiting");

    /// <summary>Orders started and not ended.</summary>
    public static string InFlight { get; } = Of("status:running");

    /// <summary>Orders of which all four steps are done.</summary>
    public static string Done { get; } = Of("status:done");

    /// <summary>Orders done in the last ten seconds.</summary>
    public static string DoneInTenSeconds { get; } = Of("status:done ended:10s");

    /// <summary>Orders that failed and were not retried.</summary>
    public static string Failed { get; } = Of("status:failed");

    /// <summary>Orders that were cancelled.</summary>
    public static string Cancelled { get; } = Of("status:cancelled");

    /// <summary>Orders unfinished for longer than Orders__LateAfterSeconds.</summary>
    public static string Late { get; } = Of("is:late");

    /// <summary>Orders at a step, those in back-off included.</summary>
    public static string Of(StepName step) => Of(OrderStages.Of(step));

    /// <summary>Orders at a stage.</summary>
    public static string Of(OrderStage stage) => stage switch
    {
        OrderStage.Waiting => Waiting,
        OrderStage.Done => Done,
        OrderStage.Failed => Failed,
        OrderStage.Cancelled => Cancelled,
        _ => Of($"stage:{Words.Of(stage)}"),
    };

    private static string Of(string terms) => new OrdersAddress(terms.Length == 0 ? OnBoard : $"{OnBoard} {terms}").ToString();
}
