using System.Runtime.CompilerServices;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Journal.State;

/// <summary>
/// The time at each step in two bytes each: a number of 14 bits in one of four units, so that 10 ms are exact up to 2 min 43 s
/// and a step of 45 h still is right to 10 s.
/// </summary>
[InlineArray(StepNames.Count)]
internal struct StepTimes
{
    private const int UnitMs = 10;
    private const int Bits = 14;
    private const int Most = (1 << Bits) - 1;
    private const int LastUnit = 3;

    private ushort _first;

    /// <summary>The time at a step, in milliseconds.</summary>
    public readonly long Ms(StepName step) => (this[(int)step] & Most) * UnitOf(this[(int)step] >> Bits);

    /// <summary>The time at all steps, in milliseconds.</summary>
    public readonly long SumMs => Ms(StepName.Payment) + Ms(StepName.Restaurant) + Ms(StepName.Courier) + Ms(StepName.Notify);

    /// <summary>Adds to the time at a step; what does not fit is cut off at the largest.</summary>
    public void Add(StepName step, long milliseconds)
    {
        var whole = Ms(step) + Math.Max(0, milliseconds);
        for (var unit = 0; unit <= LastUnit; unit++)
        {
            var count = (whole + (UnitOf(unit) / 2)) / UnitOf(unit);
            if (count <= Most || unit == LastUnit)
            {
                this[(int)step] = (ushort)((unit << Bits) | (int)Math.Min(count, Most));
                return;
            }
        }
    }

    private static long UnitOf(int unit) => unit switch
    {
        0 => UnitMs,
        1 => UnitMs * 10,
        2 => UnitMs * 100,
        _ => UnitMs * 1000,
    };
}
