using System.ComponentModel.DataAnnotations;
using LiveDashboard.Orders.Gateways;
using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Tests.Gateways.Http;

public sealed class PartnerUrlTests
{
    [Theory]
    [InlineData("http://h", "http://h/payment")]
    [InlineData("http://h:5090/", "http://h:5090/payment")]
    [InlineData("http://h/kitchen", "http://h/kitchen/payment")]
    [InlineData("https://h/kitchen/", "https://h/kitchen/payment")]
    [InlineData("http://[::1]:81/a%20b/c", "http://[::1]:81/a%20b/c/payment")]
    public void Path_OfTheAddress_IsKept(string given, string called)
    {
        var options = new PartnerOptions { PartnersUrl = new Uri(given) };

        Assert.Empty(options.Validate(new ValidationContext(options)));
        Assert.Equal(called, new Uri(options.UrlOf(StepName.Payment)!, "payment").AbsoluteUri); // given above
    }

    [Theory]
    [InlineData("http://h/?table=7")]
    [InlineData("http://h/kitchen#stove")]
    [InlineData("http://chef@h/")]
    [InlineData("http://chef:open-sesame@h/")]
    public void Address_ThatCannotBeKeptWhole_IsRefusedByNameAndNotDisclosed(string given)
    {
        var options = new PartnerOptions { CourierUrl = new Uri(given) };

        var fault = Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage!;

        Assert.StartsWith("Kitchen__CourierUrl must be scheme, host, port and path only", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("chef", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://h/")]
    [InlineData("kitchen")]
    [InlineData("/kitchen")]
    public void Address_ThatIsNoHttpAddress_IsRefusedByName(string given)
    {
        var options = new PartnerOptions { PartnersUrl = new Uri(given, UriKind.RelativeOrAbsolute) };

        var fault = Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage;

        Assert.StartsWith("Kitchen__PartnersUrl must be an absolute http or https address", fault, StringComparison.Ordinal);
    }
}
