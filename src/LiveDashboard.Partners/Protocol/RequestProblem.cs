namespace LiveDashboard.Partners.Protocol;

/// <summary>An RFC 9457 problem that names what is wrong with a request.</summary>
internal sealed record RequestProblem(string Type, string Title, int Status, string Detail, IReadOnlyDictionary<string, string[]>? Errors)
{
    public static RequestProblem Of(HeaderFault fault) => Of(StatusCodes.Status400BadRequest, "Bad request", fault);

    public static RequestProblem Of(int status, string title, HeaderFault fault) => new(
        "about:blank",
        title,
        status,
        $"{fault.Name}: {fault.Message}",
        new Dictionary<string, string[]> { [fault.Name] = [fault.Message] });

    public static RequestProblem Of(int status, string title, string detail) => new("about:blank", title, status, detail, null);
}
