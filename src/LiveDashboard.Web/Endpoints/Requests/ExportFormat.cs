namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The format of an exported file.</summary>
internal enum ExportFormat
{
    /// <summary>Comma-separated values as in RFC 4180, UTF-8 with a byte order mark, safe to open in a spreadsheet.</summary>
    Csv,

    /// <summary>One array of orders.</summary>
    Json,
}
