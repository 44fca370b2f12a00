using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>A JSON body as sent: its fields by name, with the right JSON types, not validated further.</summary>
/// <typeparam name="TSelf">The body itself.</typeparam>
/// <typeparam name="TRequest">The typed request.</typeparam>
internal interface IWireBody<TSelf, TRequest>
    where TSelf : IWireBody<TSelf, TRequest>
    where TRequest : class
{
    /// <summary>The request when no body is sent; null when a body is required.</summary>
    static virtual TRequest? WithoutBody => null;

    /// <summary>Reads the fields; a wrong JSON type is recorded as an error.</summary>
    static abstract TSelf Read(JsonFields fields);

    /// <summary>Parses names into values; an unknown one is recorded as an error, and the result must not be used.</summary>
    TRequest ToRequest(FieldErrors errors);
}
