using LiveDashboard.Web.Security;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveDashboard.Web.Tests.Security;

/// <summary>Connections never take the files that the journal needs, and too few files stop the start in words.</summary>
public sealed class FileBudgetTests
{
    [Theory]
    [InlineData(512, 16)]
    [InlineData(4_096, 462)]
    [InlineData(20_000, 2_450)]
    [InlineData(1_000_000, 10_000)]
    [InlineData(null, 10_000)]
    public void Connections_FollowTheFilesThatMayBeOpen(int? files, int connections) => Assert.Equal(connections, FileBudget.Connections(files));

    [Fact]
    public void Start_WithTooFewFiles_IsRefusedInWords()
    {
        Assert.Equal(
            "This process may open only 511 files and needs 512. Raise the limit (ulimit -n 4096) and start again.", FileBudget.Problem(511));
        Assert.Null(FileBudget.Problem(512));
        Assert.Null(FileBudget.Problem(null));
    }

    [Fact]
    public void Connections_ThatSayNothing_AreBoundedInNumberAndTime()
    {
        var limits = new KestrelServerLimits();

        FileBudget.Bound(limits);

        Assert.NotNull(limits.MaxConcurrentConnections);
        Assert.Equal(limits.MaxConcurrentConnections, limits.MaxConcurrentUpgradedConnections);
        Assert.Equal((10, 60), (limits.RequestHeadersTimeout.TotalSeconds, limits.KeepAliveTimeout.TotalSeconds));
    }
}
