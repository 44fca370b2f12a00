using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Retention;

/// <summary>A real journal of which only the first steps of a removal reach the disk.</summary>
internal sealed class StepLimit(string folder, int steps)
    : JournalWrapper(new SqliteJournalStorage(folder, Controls.Default with { Kitchen = KitchenProfile.ArticleSimulated }))
{
    private int _left = steps;

    public override void Trim(JournalTrim trim)
    {
        if (_left-- <= 0)
        {
            throw new JournalException("The end.");
        }

        base.Trim(trim);
    }
}
