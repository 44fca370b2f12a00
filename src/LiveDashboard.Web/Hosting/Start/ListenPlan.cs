namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Decides from the settings where the app listens, before anything of it runs.</summary>
internal static class ListenPlan
{
    /// <summary>Where it listens when nothing says otherwise: the weakest of all settings.</summary>
    public const string Default = "http://localhost:5080";

    private const string Urls = "urls";
    private const string HttpPorts = "http_ports";
    private const string HttpsPorts = "https_ports";
    private const char Separator = ';';

    /// <summary>Checks every address that is set and leaves in the settings what the server is to take.</summary>
    /// <returns>The addresses.</returns>
    /// <exception cref="StartException">One is wrong; the message names it.</exception>
    public static IReadOnlyList<string> Settle(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var named = Parts(settings[Urls]).Select(url => ListenAddress.Read("--urls", url)).ToList();
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(Settle).ToList();
        if (endpoints.Count > 0)
        {
            // Endpoints win over addresses; told both, the server would say so at each start.
            settings[Urls] = null;
            Forget(settings);
            return endpoints;
        }

        // As everywhere in .NET, ports count only where no address is named. A port is one of this machine alone.
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
