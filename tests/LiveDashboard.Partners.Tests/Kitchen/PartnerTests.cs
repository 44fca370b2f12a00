using LiveDashboard.Partners.Kitchen;
using LiveDashboard.Partners.Ledger;
using LiveDashboard.Partners.Steps;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveDashboard.Partners.Tests.Kitchen;

public sealed class PartnerTests
{
    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1.0, 0.0, 402, 402)]
    [InlineData(0.0, 1.0, 500, 500)]
    [InlineData(0.0, 0.0, 200, 200)]
    public async Task Answer_KeyUnderWay_SecondGetsTheFirstsAnswer(double decline, double failure, int first, int second)
    {
        var folder = Directory.CreateTempSubdirectory("partners-");
        var time = new WatchedTime();
        await using (var ledger = await EffectLedger.OpenAsync(folder.FullName, time, NullLogger<EffectLedger>.Instance, TestEnd))
        {
            using var partner = new Partner(PartnerStep.Payment, ledger, new WorkLimit(2), time, NullLogger<Partner>.Instance);
            var terms = new KitchenTerms { LatencyMs = 30, DeclineRate = decline, FailureRate = failure };

            var one = partner.AnswerAsync(new WorkRequest("home/1/payment", "home/1", terms));
            var two = partner.AnswerAsync(new WorkRequest("home/1/payment", "home/1", new KitchenTerms { LatencyMs = 90 }));
            time.Advance(TimeSpan.FromMilliseconds(30));

            Assert.Equal((first, false), ((await one).Status, (await one).Replayed));
            Assert.Equal((second, second == 200), ((await two).Status, (await two).Replayed));
            Assert.Equal(first == 200 ? 1 : 0, ledger.Summarise().Effects);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Answer_KeyUnderWay_SecondCountsUntilItIsAnswered()
    {
        var folder = Directory.CreateTempSubdirectory("partners-");
        var time = new WatchedTime();
        await using (var ledger = await EffectLedger.OpenAsync(folder.FullName, time, NullLogger<EffectLedger>.Instance, TestEnd))
        {
            using var partner = new Partner(PartnerStep.Payment, ledger, new WorkLimit(2), time, NullLogger<Partner>.Instance);
            var call = new WorkRequest("home/1/payment", "home/1", new KitchenTerms { LatencyMs = 30 });

            for (var round = 0; round < 3; round++)
            {
                var one = partner.AnswerAsync(call with { Key = $"home/{round}/payment" });
                var two = partner.AnswerAsync(call with { Key = $"home/{round}/payment" });
                var three = await partner.AnswerAsync(call with { Key = $"home/{round}/payment" });
                time.Advance(TimeSpan.FromMilliseconds(30));

                Assert.Equal((200, 200, PartnerAnswer.TooManyCalls), ((await one).Status, (await two).Status, three));
            }
        }

        folder.Delete(recursive: true);
    }
}
