using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace LiveDashboard.Web.Hubs;

/// <summary>Presents a method to the protocol without its last parameters, as long as those are raw JSON.</summary>
internal sealed class OptionalArgumentsBinder(IInvocationBinder binder, int missing) : IInvocationBinder
{
    /// <summary>Whether the requested method has that many optional parameters.</summary>
    public bool IsPossible { get; private set; }

    public IReadOnlyList<Type> GetParameterTypes(string methodName)
    {
        var all = binder.GetParameterTypes(methodName);
        IsPossible = all.Count >= missing && all.Skip(all.Count - missing).All(type => type == typeof(JsonElement));
        return IsPossible ? [.. all.Take(all.Count - missing)] : all;
    }

    public Type GetReturnType(string invocationId) => binder.GetReturnType(invocationId);

    public Type GetStreamItemType(string streamId) => binder.GetStreamItemType(streamId);
}
