using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Board.Commands;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace LiveDashboard.Web.Tests.Components.Board.Commands;

public sealed class CustomBurstDialogTests : ComponentTest
{
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;

    public CustomBurstDialogTests() => _dialogs = RenderDialogs();

    [Theory]
    [InlineData("0", "whole number from 1 to 10,000")]
    [InlineData("many", "whole number from 1 to 10,000")]
    [InlineData("1,5", "whole number from 1 to 10,000")]
    [InlineData("10,00", "whole number from 1 to 10,000")]
    [InlineData("1.500", "whole number from 1 to 10,000")]
    [InlineData("+5", "whole number from 1 to 10,000")]
    [InlineData("10001", "Choose a simulated kitchen")]
    [InlineData("1000001", "whole number from 1 to 10,000")]
    public async Task WrongCount_IsSaidBesideTheField(string count, string words)
    {
        await OpenAsync();

        _dialogs.FindAll("input")[0].Input(count);
        _dialogs.Find("form").Submit();

        Assert.Contains(words, _dialogs.Find("#custom-count-error").TextContent);
        Assert.Equal("true", _dialogs.FindAll("input")[0].GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task WrongSeed_IsSaidBesideTheField()
    {
        await OpenAsync();

        _dialogs.FindAll("input")[1].Input("9007199254740992");
        _dialogs.Find("form").Submit();

        Assert.Contains("9,007,199,254,740,991", _dialogs.Find("#custom-seed-error").TextContent);
    }

    [Fact]
    public async Task SimulatedKitchen_TakesAMillion()
    {
        var reference = await OpenAsync();

        _dialogs.FindAll("input")[0].Input("1000000");
        _dialogs.FindAll("select")[1].Change("article-simulated");
        _dialogs.Find("form").Submit();
        var result = await reference.Result;

        Assert.Equal(new BurstRequest(1_000_000, Kitchen: KitchenProfile.ArticleSimulated), result?.Data);
    }

    private async Task<IDialogReference> OpenAsync()
    {
        var parameters = new DialogParameters<CustomBurstDialog> { { dialog => dialog.Kitchen, KitchenProfile.Article } };
        var reference = await _dialogs.InvokeAsync(() =>
            Services.GetRequiredService<IDialogService>().ShowAsync<CustomBurstDialog>("Custom burst", parameters));
        _dialogs.WaitForElement(".mud-dialog");
        return reference;
    }
}
