using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Board.Wall;

/// <summary>
/// Which orders queue at a partner whose places are all busy. Partners do not tell when they begin: of the orders at a step, as many
/// as there are places count as served, first come, first served; the rest queue. Computed only when a wall is built.
/// </summary>
/// <param name="cameTo">When an order came to a step, in Unix milliseconds: 0 if it has gone on (the answer may be ahead of the board by a
/// commit), so it had a place; <see cref="long.MaxValue"/> while it pauses before its next try, so it has none.</param>
/// <param name="kitchen">The current kitchen.</param>
internal sealed class PartnerQueues(Func<OrderId, StepName, long> cameTo, Func<KitchenProfile> kitchen)
{
    /// <summary>Maximum orders at a step that are told apart; with more the wall shows no queue there.</summary>
    public const int MostOrders = WallWindow.MaxCells;

    private readonly HashSet<long>?[] _served = new HashSet<long>?[OrderStages.Count];

    /// <summary>Whether orders queue anywhere.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Takes in the current stages and places.</summary>
    public void Advance(StageCounts stages)
    {
        var profile = kitchen();
        HasAny = false;
        foreach (var step in StepNames.All)
        {
            var (stage, places) = (OrderStages.Of(step), profile[step].Capacity);
            var isFull = places > 0 && stages[stage] > places && stages[stage] <= MostOrders;
            _served[(int)stage] = isFull ? First(stages, step, places) : null;
            HasAny |= isFull;
        }
    }

    /// <summary>Whether an order waits in a partner's queue.</summary>
    /// <param name="place">Its place on the board.</param>
    /// <param name="stage">Its stage.</param>
    public bool IsQueued(long place, int stage) => _served[stage] is { } served && !served.Contains(place);

    private HashSet<long> First(StageCounts stages, StepName step, int places)
    {
        var stage = OrderStages.Of(step);
        // The one that came last is on top: it leaves for one that came sooner.
        var first = new PriorityQueue<long, (long Since, long Place)>(places + 1);
        for (var place = 0L; place < stages.Length;)
        {
            var part = stages.From(place, stages.Length - place);
            var at = part.IndexOf((byte)stage);
            if (at < 0)
            {
                place += part.Length;
                continue;
            }

            place += at;
            var priority = (-cameTo(new OrderId(stages.First + place), step), -place);
            if (first.Count < places)
            {
                first.Enqueue(place, priority);
            }
            else
            {
                first.EnqueueDequeue(place, priority);
            }

            place++;
        }

        return [.. first.UnorderedItems.Select(item => item.Element)];
    }
}
