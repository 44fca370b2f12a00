using LiveDashboard.Orders.Intake.Answers;
using LiveDashboard.Web.Components.OrderList.Bulk;

namespace LiveDashboard.Web.Tests.Components.OrderList.Bulk;

public sealed class BulkNoteTests : ComponentTest
{
    [Fact]
    public async Task UnderWay_ShowsHowFarItIsAndCanBeStopped()
    {
        var stops = 0;
        var note = Render<BulkNote>(parameters => parameters
            .Add(bulk => bulk.Work, new BulkProgress(BulkKind.Retry, 120_000, new BulkReceipt { Matched = 20_000, Done = 20_000 }))
            .Add(bulk => bulk.Stop, () => stops++));

        await note.Button("Stop").ClickAsync(new());

        Assert.Contains("Retrying: 20,000 of 120,000 orders", note.Markup, StringComparison.Ordinal);
        Assert.Equal(("120000", "20000"), (note.Find("progress").GetAttribute("max"), note.Find("progress").GetAttribute("value")));
        Assert.Equal(1, stops);
    }

    [Theory]
    [InlineData(BulkKind.Cancel, "8 of them were already paid; the money is not given back by this.")]
    [InlineData(BulkKind.Retry, "8 of them were already paid and are not charged again.")]
    public void Done_TellsHowManyHadBeenPaid(BulkKind kind, string money)
    {
        var receipt = new BulkReceipt { Matched = 20, Done = 20, Paid = 8 };

        var note = Render<BulkNote>(parameters => parameters.Add(bulk => bulk.Work, new BulkProgress(kind, 20, receipt, IsDone: true)));

        Assert.Equal(money, note.FindAll("p")[^1].TextContent);
    }

    [Fact]
    public void Done_TellsEveryReasonForWhatWasLeftOut()
    {
        var receipt = new BulkReceipt
        {
            Matched = 100,
            Done = 50,
            Already = 4,
            WrongStatus = 3,
            OutcomeUnknown = 2,
            Missing = 1,
            Stopped = new Refusal(RefusalKind.TooMany, "Too many waiting."),
        };

        var note = Render<BulkNote>(parameters => parameters.Add(bulk => bulk.Work, new BulkProgress(BulkKind.Retry, 100, receipt, IsDone: true)));

        Assert.Equal(
            [
                "50 orders retried.",
                "2 orders skipped: whether the step took effect is not known. Open each and say so.",
                "3 orders skipped: not failed.",
                "4 orders skipped: retried already.",
                "1 order skipped: no longer there.",
                "40 orders left. Too many waiting.",
            ],
            note.FindAll("p").Select(line => line.TextContent));
        Assert.Contains("is-problem", note.Find("section").ClassName, StringComparison.Ordinal);
    }
}
