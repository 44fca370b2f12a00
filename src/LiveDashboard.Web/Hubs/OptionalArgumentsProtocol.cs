using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace LiveDashboard.Web.Hubs;

/// <summary>
/// The JSON hub protocol, with optional trailing arguments where the parameters are raw JSON.
/// </summary>
/// <remarks>SignalR itself requires all arguments (dotnet/aspnetcore issue 8853).</remarks>
internal sealed class OptionalArgumentsProtocol(IOptions<JsonHubProtocolOptions> options) : IHubProtocol
{
    private readonly JsonHubProtocol _json = new(options);

    public string Name => _json.Name;

    public int Version => _json.Version;

    public TransferFormat TransferFormat => _json.TransferFormat;

    public bool IsVersionSupported(int version) => _json.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _json.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _json.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var start = input;
        if (!_json.TryParseMessage(ref input, binder, out message))
        {
            return false;
        }

        if (message is InvocationBindingFailureMessage)
        {
            message = ParseShorter(start, binder) ?? message;
        }

        return true;
    }

    /// <summary>Parses the call again with fewer and fewer parameters; null when it fails for another reason.</summary>
    private HubMessage? ParseShorter(ReadOnlySequence<byte> input, IInvocationBinder binder)
    {
        for (var missing = 1; ; missing++)
        {
            var shorter = new OptionalArgumentsBinder(binder, missing);
            var start = input;
            _json.TryParseMessage(ref start, shorter, out var message);
            if (!shorter.IsPossible)
            {
                return null;
            }

            switch (message)
            {
                case StreamInvocationMessage { InvocationId: { } id } call:
                    return new StreamInvocationMessage(id, call.Target, Padded(call.Arguments, missing), call.StreamIds)
                    {
                        Headers = call.Headers,
                    };
                case InvocationMessage call:
                    return new InvocationMessage(call.InvocationId, call.Target, Padded(call.Arguments, missing), call.StreamIds)
                    {
                        Headers = call.Headers,
                    };
                default:
                    break;
            }
        }
    }

    private static object?[] Padded(object?[] arguments, int missing) =>
        [.. arguments, .. Enumerable.Repeat<object?>(default(JsonElement), missing)];
}
