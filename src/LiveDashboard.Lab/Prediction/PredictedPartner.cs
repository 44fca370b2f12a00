using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Lab.Prediction;

/// <summary>A partner with a capacity, as a simulation keeps it: who is at work, who waits in its line.</summary>
internal sealed class PredictedPartner(int capacity)
{
    private readonly Queue<int> _line = new();
    private int _atWork;

    /// <summary>Orders it works on at once; 0 for any number.</summary>
    public int Capacity => capacity;

    /// <summary>Time it worked, summed over its places, in milliseconds.</summary>
    public long WorkedMs { get; set; }

    /// <summary>Whether an order ever waited in its line.</summary>
    public bool HadLine { get; private set; }

    /// <summary>Calls it turned away.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes a place for the order; else it is in the line, or refused.</summary>
    public bool TryEnter(int order, out bool isRefused)
    {
        isRefused = false;
        if (_atWork < capacity)
        {
            _atWork++;
            return true;
        }

        HadLine = true;
        isRefused = _line.Count >= SimulatedQueue.Length(capacity);
        if (isRefused)
        {
            Refused++;
        }
        else
        {
            _line.Enqueue(order);
        }

        return false;
    }

    /// <summary>Frees a place; the next in the line takes it.</summary>
    public bool TryLeave(out int next)
    {
        if (_line.TryDequeue(out next))
        {
            return true;
        }

        _atWork--;
        return false;
    }
}
