using System.Globalization;
using System.Text;
using LiveDashboard.Orders.Model;

namespace LiveDashboard.Orders.Salvage;

/// <summary>The human-readable report of a salvage: in one line, and in full for the file beside the data.</summary>
internal sealed class SalvageReport(string damage, string folder, DamagedRecords found, MendedJournal mended)
{
    /// <summary>What happened, what was kept, where the damaged file is, and what to do; one line.</summary>
    public string Line()
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"The journal's file was damaged: {damage.TrimEnd('.')}. ");
        if (mended.OrderCount == 0)
        {
            line.Append("Nothing could be read from it, so the board starts empty. ");
            if (mended.Trimmed is { } before)
            {
                line.Append(CultureInfo.InvariantCulture, $"Order numbers go on at {before.Through.Number + 1:N0}. ");
            }
        }
        else
        {
            line.Append(CultureInfo.InvariantCulture, $"{mended.OrderCount:N0} orders were saved. ");
        }

        if (mended.WithoutDetails.Count > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"Of {mended.WithoutDetails.Count:N0} of them only the number is left. ");
        }

        if (mended.Ended.Count > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"{mended.Ended.Count:N0} unfinished orders ended as failed, since what their partners did may be lost: ask the partners before you retry one. ");
        }

        if (mended.Unfinished > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"{mended.Unfinished:N0} unfinished orders wait; the board is paused until you press Resume. ");
        }

        line.Append(CultureInfo.InvariantCulture, $"The damaged file is kept in {folder}.");
        return line.ToString();
    }

    /// <summary>The line, and the orders and facts it refers to.</summary>
    public string Full()
    {
        var full = new StringBuilder(Line()).AppendLine().AppendLine();
        full.AppendLine(CultureInfo.InvariantCulture, $"Facts taken over as they were: {mended.Kept.Sum(segment => (long)segment.Count):N0}, from before the damage.");
        full.AppendLine(CultureInfo.InvariantCulture, $"Facts read behind the damage: {mended.LaterFacts:N0}; only acceptances, cancellations, ends and clears could be used.");
        full.AppendLine(CultureInfo.InvariantCulture, $"Facts lost with a checksum that does not fit: {Ranges(Damaged())}.");
        full.AppendLine(CultureInfo.InvariantCulture, $"Facts added to bring orders to their last known state: {mended.Added.Count:N0}, from number {mended.FirstAdded:N0} on.");
        full.AppendLine(CultureInfo.InvariantCulture, $"Orders accepted again, since the fact was lost: {Ranges(mended.Accepted.Select(Range))}.");
        full.AppendLine(CultureInfo.InvariantCulture, $"Orders of which only the number is left: {Ranges(mended.WithoutDetails.Select(Range))}.");
        full.AppendLine(CultureInfo.InvariantCulture, $"Orders ended as failed: {Ranges(mended.Ended.Select(Range))}.");
        full.AppendLine(CultureInfo.InvariantCulture, $"Idempotency keys saved: {mended.Keys.Count:N0}{(found.Keys.IsWhole ? "" : "; others could not be read")}.");
        full.AppendLine(mended.Installation is { } same
            ? $"The journal keeps its name {same}: no step that a partner did is done again."
            : "The journal has a new name, since an order number of the lost part might come twice: no new order meets an old key at a partner.");
        return full.ToString();
    }

    private static (long First, long Last) Range(OrderId order) => (order.Number, order.Number);

    private IEnumerable<(long First, long Last)> Damaged() =>
        found.Segments.Rows.Where(segment => segment.Whole is null).Select(segment => (segment.First, segment.First + segment.Count - 1));

    private static string Ranges(IEnumerable<(long First, long Last)> ranges)
    {
        var joined = new List<(long First, long Last)>();
        foreach (var range in ranges)
        {
            if (joined.Count > 0 && joined[^1].Last + 1 == range.First)
            {
                joined[^1] = (joined[^1].First, range.Last);
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined.Count == 0 ? "none" : string.Join(", ", joined.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First} to {range.Last}"));
    }
}
