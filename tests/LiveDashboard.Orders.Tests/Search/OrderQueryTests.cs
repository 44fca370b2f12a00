using CsCheck;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Search;

namespace LiveDashboard.Orders.Tests.Search;

public sealed class OrderQueryTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \t\n ", "")]
    [InlineData("status:failed", "status:failed")]
    [InlineData("STATUS:Failed", "status:failed")]
    [InlineData("status:running,failed,running", "status:running,failed")]
    [InlineData("status:failed  status:failed", "status:failed")]
    [InlineData("-mode:async step:courier", "-mode:async step:courier")]
    [InlineData("answer:503,NONE,502,503 -answer:429", "answer:none,502,503 -answer:429")]
    [InlineData("kind:timeout reason:no-answer,partner-error", "kind:timeout reason:no-answer,partner-error")]
    [InlineData("burst:B7,none", "burst:b7,none")]
    [InlineData("#21 -id:30,22,22", "id:21 -id:22,30")]
    [InlineData("id:701..800,5,9..9", "id:5,9,701..800")]
    [InlineData("status:Waiting,failed", "status:waiting,failed")]
    [InlineData("status:accepted,completed", "status:waiting,done")]
    [InlineData("status:done stage:Accepted,completed,payment", "status:done stage:waiting,payment,done")]
    [InlineData("is:board,late -is:board", "is:late,board -is:board")]
    [InlineData("ended:10S -ended:5m", "ended:10s -ended:5min")]
    [InlineData("is:LATE -is:late", "is:late -is:late")]
    [InlineData("slower:5000ms", "slower:5s")]
    [InlineData("slower:90s", "slower:90s")]
    [InlineData("slower:1.5min", "slower:90s")]
    [InlineData("slower:120MIN", "slower:2h")]
    [InlineData("slower:0s", "slower:0ms")]
    [InlineData("zoë  -\"taco norte\"", "zoë -\"taco norte\"")]
    [InlineData("customer:\"Zoë Martin\"restaurant:pho", "customer:\"Zoë Martin\" restaurant:pho")]
    [InlineData("10:30 o'brien a\"b", "10:30 o'brien a\"b")]
    [InlineData("status:\"failed\"", "status:failed")]
    public void Text_ThatIsAllowed_IsReadAndWrittenCanonically(string? text, string canonical)
    {
        Assert.True(OrderQuery.TryParse(text, out var query, out var problem), problem);

        Assert.Equal(canonical, query.Text);
        Assert.True(OrderQuery.TryParse(query.Text, out var again, out _));
        Assert.Equal(canonical, again.Text);
        Assert.Equal(query.Conditions with { Answers = [] }, again.Conditions with { Answers = [] });
        Assert.Equal(query.Conditions.Answers.SelectMany(term => term.Statuses), again.Conditions.Answers.SelectMany(term => term.Statuses));
        Assert.Equal(query.Names, again.Names);
        Assert.Equal(query.Ids.SelectMany(term => term.Ranges), again.Ids.SelectMany(term => term.Ranges));
    }

    [Theory]
    [InlineData("colour:red", "no qualifier 'colour'", "status, step, mode")]
    [InlineData("status:broken", "status: cannot be 'broken'", "waiting, running, done, failed or cancelled")]
    [InlineData("status:", "status: needs a value", "waiting, running")]
    [InlineData("status: failed", "status: needs a value", "waiting, running")]
    [InlineData("status:failed,", "status: cannot be", "waiting")]
    [InlineData("step:delivery", "step:", "payment, restaurant, courier or notify")]
    [InlineData("mode:fast", "mode:", "async or blocking")]
    [InlineData("kind:lost", "kind:", "declined, busy, timeout, error or unknown")]
    [InlineData("reason:none", "reason:", "partner-error")]
    [InlineData("answer:", "answer:", "an HTTP status such as 502")]
    [InlineData("answer:99", "answer:", "an HTTP status such as 502")]
    [InlineData("answer:1000", "answer:", "an HTTP status such as 502")]
    [InlineData("answer:5xx", "answer:", "an HTTP status such as 502")]
    [InlineData("answer:502,", "answer:", "an HTTP status such as 502")]
    [InlineData("answer:+502", "answer:", "an HTTP status such as 502")]
    [InlineData("is:slow", "is:", "use late, board, retried or paid")]
    [InlineData("stage:running", "stage: cannot be 'running'", "waiting, payment, restaurant, courier, notify, done, failed or cancelled")]
    [InlineData("ended:yesterday", "ended: cannot be", "5s")]
    [InlineData("ended:", "ended: needs a value", "5s")]
    [InlineData("burst:7", "burst:", "b7")]
    [InlineData("burst:b7x", "burst:", "b7")]
    [InlineData("burst:b", "burst:", "b7")]
    [InlineData("slower:5", "slower:", "5s")]
    [InlineData("slower:-5s", "slower:", "5s")]
    [InlineData("slower:1e3s", "slower:", "5s")]
    [InlineData("slower:1001h", "slower:", "1000h")]
    [InlineData("slower:79228162514264337593543950335h", "slower:", "1000h")]
    [InlineData("customer:", "customer: needs a name", "colon")]
    [InlineData("customer:\"\"", "customer: needs a name", "colon")]
    [InlineData("&", "'&' has no letter or digit", "")]
    [InlineData("- zoe", "'-' has no letter or digit", "")]
    [InlineData("\"zoe", "quote is not closed", "")]
    [InlineData("zoe\0", "control", "bidirectional")]
    [InlineData("zoe\u202E", "control", "bidirectional")]
    public void Text_ThatIsNotAllowed_IsRefusedWithWhatIs(string text, string blamed, string allowed)
    {
        Assert.False(OrderQuery.TryParse(text, out _, out var problem));

        Assert.Contains(blamed, problem, StringComparison.Ordinal);
        Assert.Contains(allowed, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WithHalfACharacter_IsRefused() => Assert.False(OrderQuery.TryParse("zoe\uD800", out _, out _));

    [Fact]
    public void Text_OfAnyKind_IsReadOrRefused_AndWhatIsReadIsReadAgainAsTheSame() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["-:\" \t,abz*()^{}+0128.séß中\u202e\0"], 0, 60]).Sample(
            text =>
            {
                if (OrderQuery.TryParse(text, out var query, out var problem))
                {
                    Assert.True(OrderQuery.TryParse(query.Text, out var again, out problem), problem);
                    Assert.Equal(query.Text, again.Text);
                }
                else
                {
                    Assert.NotEmpty(problem);
                }
            },
            iter: 5_000);

    [Fact]
    public void Text_AtItsLongest_IsRead_AndOneMoreIsRefused()
    {
        Assert.True(OrderQuery.TryParse(new string('a', OrderQuery.MaxLength), out _, out _));
        Assert.False(OrderQuery.TryParse(new string('a', OrderQuery.MaxLength + 1), out _, out var problem));
        Assert.Contains("500", problem, StringComparison.Ordinal);
        Assert.False(OrderQuery.TryParse(new string('x', 10_000), out _, out _));
    }

    [Fact]
    public void Names_AtMost16_AreLookedFor()
    {
        Assert.True(OrderQuery.TryParse(string.Join(' ', Enumerable.Repeat("a", 16)), out _, out _));
        Assert.False(OrderQuery.TryParse(string.Join(' ', Enumerable.Repeat("a", 17)), out _, out var problem));
        Assert.Contains("16", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Kind_StandsForAllItsReasons()
    {
        Assert.True(OrderQuery.TryParse("kind:error", out var query, out _));

        foreach (var reason in Enum.GetValues<FailureReason>().Where(reason => reason != FailureReason.None))
        {
            Assert.Equal(reason.Kind() == FailureKind.Error, (query.Conditions.Reasons & OrderConditions.Bit(reason)) != 0);
        }
    }

    [Fact]
    public void Reasons_EachHaveABitOfTheirOwn() =>
        Assert.All(Enum.GetValues<FailureReason>(), reason => Assert.InRange((int)reason, 0, 31));

    [Theory]
    [InlineData("zo\"e* OR NEAR(a) ^b {c}:d", 7)]
    [InlineData("customer:-x AND", 2)]
    public void Names_OfFullTextSyntax_BecomeQuotedStrings(string text, int count)
    {
        Assert.True(OrderQuery.TryParse(text, out var query, out var problem), problem);

        Assert.InRange(query.Names.Count, 1, count);
        Assert.All(query.Names, name => Assert.Matches("^((customer|restaurant) : )?\"([^\"]|\"\")*\"( \\*)?$", name.ToFullText()));
    }
}
