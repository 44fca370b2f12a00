using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>A JSON body as it is on the wire: its fields by name, of the right JSON types, and not checked further.</summary>
/// <typeparam name="TSelf">The body itself.</typeparam>
/// <typeparam name="TRequest">What it asks for, typed.</typeparam>
internal interface IWireBody<TSelf, TRequest>
    where TSelf : IWireBody<TSelf, TRequest>
    where TRequest : class
{
    /// <summary>The request of a caller that sends no body; null when there must be one.</summary>
    static virtual TRequest? WithoutBody => null;

    /// <summary>Takes the fields; those of a wrong JSON type are noted as errors.</summary>
    static abstract TSelf Read(JsonFields fields);

    /// <summary>Turns words into values; a word that is none is noted as an error, and the result is then not used.</summary>
    TRequest ToRequest(FieldErrors errors);
}
