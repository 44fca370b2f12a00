namespace LiveDashboard.Orders.Gateways;

/// <summary>Addresses of partners: scheme, host, port and a path below which the steps are.</summary>
internal static class PartnerUrl
{
    /// <summary>Whether the address has no part that would be lost: a user name, a query or a fragment.</summary>
    public static bool IsKeptWhole(Uri url) => url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    /// <summary>The address with a slash at its end, so that what is relative to it is below its path and not beside it.</summary>
    public static Uri AsFolder(Uri url) => url.AbsolutePath.EndsWith('/') ? url : new Uri(url.GetLeftPart(UriPartial.Path) + "/");
}
