using LiveDashboard.Orders.Journal.Reading;

namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>Writes orders in one format; after each call everything is in the stream.</summary>
internal interface IExportWriter : IDisposable
{
    string ContentType { get; }

    /// <summary>The end of the file's name.</summary>
    string Extension { get; }

    void Write(IReadOnlyList<OrderSummary> orders);

    /// <summary>Writes what follows the last order; makes a whole file also of none.</summary>
    void End();
}
