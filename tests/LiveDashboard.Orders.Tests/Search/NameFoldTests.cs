using System.Text;
using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Search.Folding;
using LiveDashboard.TestSupport;

namespace LiveDashboard.Orders.Tests.Search;

/// <summary>What is typed finds what is stored in any script, whatever its case and accents.</summary>
[Slow]
public sealed class NameFoldTests
{
    public static TheoryData<string, string> Same => new()
    {
        { "Zoë", "ZOE" }, { "Zoe\u0308", "zoë" }, { "Łódź", "lodz" }, { "Ærø", "aero" }, { "Đặng", "dang" },
        { "Straße", "STRASSE" }, { "ﬁsh", "FISH" }, { "İstanbul", "istanbul" }, { "IŞIK", "ışık" }, { "ſtern", "Stern" },
        { "ΆΛΦΑ", "αλφα" }, { "Σίσυφος", "ΣΙΣΥΦΟΣ" }, { "Ёлка", "ЕЛКА" }, { "Чайка", "чаика" }, { "Кафе\u0301", "кафе" },
        { "Ճաշարան", "ճԱՇԱՐԱՆ" }, { "ᲗᲑᲘᲚᲘ", "თბილი" }, { "שָׁלוֹם", "שלום" }, { "مَطْعَم", "مطعم" }, { "أحمد", "احمد" },
        { "ﷴ", "محمد" }, { "٣", "3" }, { "Ｐｉｚｚａ", "pizza" }, { "ﾗｰﾒﾝ", "ラーメン" }, { "が", "か" }, { "ねぎ", "ねぎ" },
        { "한국", "한국" }, { "ร้าน", "ราน" }, { "𐐀", "𐐨" }, { "𞤀𞤣", "𞤢𞤣" }, { "Co\u00adop", "COOP" }, { "\u200dAnn\ufe0f", "ann" },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void Fold_OfTextThatDiffersInCaseAndAccentsOnly_IsTheSame(string stored, string typed)
    {
        Assert.Equal(NameFold.Of(typed), NameFold.Of(stored));
        Assert.NotEmpty(NameFold.Of(typed));
    }

    [Theory]
    [InlineData("शर्मा", "शरमा")]
    [InlineData("कि", "की")]
    [InlineData("กุ", "ก")]
    [InlineData("ラ", "フ")]
    [InlineData("李", "季")]
    [InlineData("a", "б")]
    public void Fold_OfOtherLetters_StaysApart(string one, string other) => Assert.NotEqual(NameFold.Of(one), NameFold.Of(other));

    [Theory]
    [InlineData("O'Brien,  Pat", "o brien pat")]
    [InlineData("\"=SUM(A1)\" ", "sum a1")]
    [InlineData("🍜 & 🍕", "")]
    [InlineData("\u0301", "")]
    [InlineData("", "")]
    public void Fold_SplitsIntoWords(string name, string words) => Assert.Equal(words, NameFold.Of(name));

    [Fact]
    public void Fold_OfEveryCharacter_HoldsForEitherCaseAndIsFinal()
    {
        foreach (var value in Enumerable.Range(0, 0x110000).Where(Rune.IsValid))
        {
            var sign = new Rune(value);
            var folded = NameFold.Of(sign.ToString());

            Assert.True(folded == NameFold.Of(folded), $"U+{value:X4}");
            Assert.True(folded == NameFold.Of(Rune.ToUpperInvariant(sign).ToString()), $"U+{value:X4} in upper case");
            Assert.True(folded == NameFold.Of(Rune.ToLowerInvariant(sign).ToString()), $"U+{value:X4} in lower case");
        }
    }

    [Theory]
    [InlineData("Σίσυφος Ταβέρνα", "ΤΑΒΕΡΝΑ")]
    [InlineData("Σίσυφος Ταβέρνα", "\"σισυφοσ ταβερνα\"")]
    [InlineData("Ёлочка", "ело")]
    [InlineData("हिन्दी थाली", "हिन्दी")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥", "𞤢𞤣")]
    [InlineData("Łódź", "customer:lod")]
    public async Task Search_InAnyScript_FindsTheOrder(string customer, string typed)
    {
        await using var engine = await EngineHost.StartStillAsync(new TestClock());
        await engine.Intake.ChangeControlsAsync(new ControlsRequest(Paused: true), default);
        await engine.Intake.SubmitAsync(Requests.Order("Somebody Else"), null, default);
        await engine.Intake.SubmitAsync(Requests.Order(customer), null, default);
        await engine.IndexAsync();

        Assert.Equal([new OrderId(2)], await engine.Search.IdsAsync(SearchWorld.Query(typed), default).ToListAsync());
    }
}
