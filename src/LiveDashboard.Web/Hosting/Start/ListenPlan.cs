namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Decides from the settings where the app listens, before anything starts.</summary>
internal static class ListenPlan
{
    /// <summary>The default address, overridden by any setting.</summary>
    public const string Default = "http://localhost:5080";

    private const string Urls = "urls";
    private const string HttpPorts = "http_ports";
    private const string HttpsPorts = "https_ports";
    private const char Separator = ';';

    /// <summary>Validates every configured address and writes the result back to the settings for the server.</summary>
    /// <returns>The addresses.</returns>
    /// <exception cref="StartException">One is invalid; the message names it.</exception>
    public static IReadOnlyList<string> Settle(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var named = Parts(settings[Urls]).Select(url => ListenAddress.Read("--urls", url)).ToList();
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(Settle).ToList();
        if (endpoints.Count > 0)
        {
            // Endpoints override addresses; given both, the server would warn at each start.
            settings[Urls] = null;
            Forget(settings);
            return endpoints;
        }

        // As everywhere in .NET, ports count only where no address is given. Here a port is loopback only.
        if (named.Count == 0)
        {
            named.AddRange(Parts(settings[HttpPorts]).Select(port => ListenAddress.OfPort("HTTP_PORTS", "http", port)));
            named.AddRange(Parts(settings[HttpsPorts]).Select(port => ListenAddress.OfPort("HTTPS_PORTS", "https", port)));
        }

        if (named.Count == 0)
        {
            named.Add(Default);
        }

        settings[Urls] = string.Join(Separator, named);
        Forget(settings);
        return named;
    }

    private static string Settle(IConfigurationSection endpoint)
    {
        var url = ListenAddress.Read($"Kestrel__Endpoints__{endpoint.Key}__Url", endpoint["Url"] ?? "");
        endpoint["Url"] = url;
        return url;
    }

    private static void Forget(IConfiguration settings) => settings[HttpPorts] = settings[HttpsPorts] = null;

    private static string[] Parts(string? list) =>
        (list ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
