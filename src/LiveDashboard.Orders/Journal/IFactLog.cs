using LiveDashboard.Orders.Journal.State;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;

namespace LiveDashboard.Orders.Journal;

/// <summary>
/// Where runs of orders record what happens to them, and what they must know of it: the journal on the board; in a race a log
/// that keeps nothing, so that the very same loops can be measured without one.
/// </summary>
internal interface IFactLog
{
    /// <summary>The log's name in trace ids.</summary>
    string Installation { get; }

    /// <summary>Names orders to partners.</summary>
    OrderNames Names { get; }

    /// <summary>The controls in force.</summary>
    Controls Controls { get; }

    /// <summary>Whether the partners' ledger cannot show what was done for the orders in progress at the start.</summary>
    bool HasStrangeLedger { get; }

    /// <summary>Records a fact in the name of the calling worker; blocks it while the log cannot take it.</summary>
    void Append(in Fact fact);
}
