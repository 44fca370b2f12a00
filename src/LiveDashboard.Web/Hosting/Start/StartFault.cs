using System.Net.Sockets;
using System.Reflection;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Partners;
using LiveDashboard.Web.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LiveDashboard.Web.Hosting.Start;

/// <summary>Distinguishes configuration errors from bugs.</summary>
internal static class StartFault
{
    /// <summary>One line for the user who started the app; null for a bug, which keeps its stack trace.</summary>
    public static string? Explain(Exception exception) => Describe(exception)?.ReplaceLineEndings(" ");

    /// <summary>The messages of an exception and its inner exceptions.</summary>
    public static string Chain(Exception? exception)
    {
        var told = new List<string>();
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is not TargetInvocationException && !told.Any(message => message.Contains(exception.Message, StringComparison.Ordinal)))
            {
                told.Add(exception.Message);
            }
        }

        return string.Join(' ', told);
    }

    private static string? Describe(Exception exception) => exception switch
    {
        StartException or NotLoopbackException or JournalException or PartnersStartException => exception.Message,
        OptionsValidationException options => string.Join(' ', options.Failures),
        AggregateException several => TellAll(several),
        AddressInUseException or IOException { InnerException: AddressInUseException } =>
            $"{exception.Message} Choose another address, for example --urls http://localhost:5081.",
        SocketException or UnauthorizedAccessException or FormatException => exception.Message,
        InvalidOperationException { InnerException: ArgumentException or FormatException or InvalidOperationException } wrong => wrong.Message,
        _ => null,
    };

    private static string? TellAll(AggregateException several)
    {
        var told = several.InnerExceptions.Select(Describe).ToList();
        return told.Count > 0 && told.All(message => message is not null) ? string.Join(' ', told) : null;
    }
}
