namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>Collects what is wrong with a request, one message a field, the first one found.</summary>
internal sealed class FieldErrors
{
    private readonly Dictionary<string, string[]> _messages = [];

    public bool Any => _messages.Count > 0;

    public IReadOnlyDictionary<string, string[]> Messages => _messages;

    public void Add(string field, string message) => _messages.TryAdd(field, [message]);
}
