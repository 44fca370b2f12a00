using System.Reflection;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Endpoint parameter for a JSON body: <typeparamref name="TBody"/> on the wire, <typeparamref name="TRequest"/> inside.</summary>
internal sealed class JsonRequest<TBody, TRequest> : IBindableFromHttpContext<JsonRequest<TBody, TRequest>>
    where TBody : IWireBody<TBody, TRequest>
    where TRequest : class
{
    private JsonRequest(ParsedRequest<TRequest> parsed) => Parsed = parsed;

    /// <summary>The request, or the problem to return.</summary>
    public ParsedRequest<TRequest> Parsed { get; }

    public static async ValueTask<JsonRequest<TBody, TRequest>?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(await JsonBody.ReadAsync<TBody, TRequest>(context.Request, context.RequestAborted));
}
