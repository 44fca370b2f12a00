using System.Net;

namespace LiveDashboard.Partners;

/// <summary>Reads the options of stand-alone partners from settings file, environment and arguments.</summary>
internal static class PartnersCommandLine
{
    private const string Section = "Partners";
    private const string UrlsKey = "urls";
    private const string DefaultUrl = "http://127.0.0.1:5090";

    /// <exception cref="PartnersStartException">A value cannot be read; the message names it.</exception>
    public static PartnersOptions Read(string[] args)
    {
        try
        {
            var settings = new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables("ASPNETCORE_")
                .AddEnvironmentVariables()
                .AddCommandLine(args)
                .Build();
            return Read(settings);
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException or FormatException)
        {
            throw new PartnersStartException($"The partners' settings cannot be read: {exception.Message}", exception);
        }
    }

    public static PartnersOptions Read(IConfiguration settings)
    {
        var http1 = AddressOf(UrlsKey, settings[UrlsKey] ?? DefaultUrl);
        var http2 = settings[$"{Section}:{nameof(PartnersOptions.Http2Url)}"] is { Length: > 0 } text
            ? AddressOf(nameof(PartnersOptions.Http2Url), text)
            : NextPort(http1);
        var options = new PartnersOptions();
        settings.GetSection(Section).Bind(options);
        return options with { Http1Url = http1, Http2Url = http2 };
    }

    private static Uri NextPort(Uri address) => address.Port switch
    {
        0 => address,
        IPEndPoint.MaxPort => throw new PartnersStartException(
            $"{nameof(PartnersOptions.Http2Url)} must be given, since no port comes after {IPEndPoint.MaxPort}."),
        var port => new UriBuilder(address) { Port = port + 1 }.Uri,
    };

    private static Uri AddressOf(string name, string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? address
        : throw new PartnersStartException($"{name} '{text}' is not one address such as {DefaultUrl}.");
}
