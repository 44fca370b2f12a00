using System.Text.Json;
using LiveDashboard.Orders.Intake.Requests;

namespace LiveDashboard.Web.Endpoints.Requests;

/// <summary>The fields of one JSON object, read by name; errors name them as the request does, unknown ones are ignored.</summary>
internal sealed class JsonFields(JsonElement json, string path, FieldErrors errors)
{
    private const string UnreadableName = "body holds a field whose name is not made of whole Unicode characters.";

    /// <summary>Where errors of the fields are recorded.</summary>
    public FieldErrors Errors => errors;

    /// <summary>The names of the fields that are there, each once.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            try
            {
                return [.. json.EnumerateObject().Select(member => member.Name).Distinct()];
            }
            catch (InvalidOperationException)
            {
                errors.Add("body", UnreadableName);
                return [];
            }
        }
    }

    public string? Text(string name) => JsonValue.Text(Find(name), path + name, errors);

    public long? Whole(string name) => JsonValue.Whole(Find(name), path + name, errors);

    public int? SmallWhole(string name) => JsonValue.SmallWhole(Find(name), path + name, errors);

    public decimal? Money(string name) => JsonValue.Money(Find(name), path + name, errors);

    public double? Real(string name) => JsonValue.Real(Find(name), path + name, errors);

    public bool? Flag(string name) => JsonValue.Flag(Find(name), path + name, errors);

    /// <summary>Records a missing required field, unless it is present and invalid.</summary>
    public void Require(string name, string rule)
    {
        if (JsonValue.IsAbsent(Find(name)))
        {
            errors.Add(path + name, $"{path}{name} {rule}");
        }
    }

    /// <summary>Whether the field is present and not null.</summary>
    public bool Has(string name) => !JsonValue.IsAbsent(Find(name));

    /// <summary>Whether the field is an object.</summary>
    public bool IsObject(string name) => Find(name).ValueKind is JsonValueKind.Object;

    /// <summary>Records an error of a field, unless it already has one.</summary>
    public void Refuse(string name, string message) => errors.Add(path + name, message);

    /// <summary>The integers of an array of 1 to <paramref name="most"/>, each within its range; empty when absent or invalid.</summary>
    public IReadOnlyList<long> Wholes(string name, int most, long from, long to)
    {
        var value = Find(name);
        if (JsonValue.IsAbsent(value))
        {
            return [];
        }

        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() is 0 || value.GetArrayLength() > most)
        {
            errors.Add(path + name, $"{path}{name} must be a list of 1 to {most:N0} whole numbers.");
            return [];
        }

        var wholes = new List<long>(value.GetArrayLength());
        foreach (var (place, item) in value.EnumerateArray().Index())
        {
            var field = $"{path}{name}[{place}]";
            var whole = JsonValue.Whole(item, field, errors);
            errors.Range(field, whole, from, to, required: true);
            wholes.Add(whole ?? from);
            if (errors.Any)
            {
                break;
            }
        }

        return wholes;
    }

    public JsonFields? Inner(string name)
    {
        var value = Find(name);
        if (JsonValue.IsAbsent(value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Object)
        {
            return new JsonFields(value, $"{path}{name}.", errors);
        }

        errors.Add(path + name, $"{path}{name} must be an object.");
        return null;
    }

    /// <summary>Each object of an array, null where the array holds null; at most <paramref name="most"/> are read.</summary>
    public IReadOnlyList<T?>? List<T>(string name, int most, Func<JsonFields, T> read)
        where T : class
    {
        var value = Find(name);
        if (JsonValue.IsAbsent(value))
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            errors.Add(path + name, $"{path}{name} must be a list.");
            return null;
        }

        return [.. value.EnumerateArray().Take(most).Select((item, place) => Entry($"{path}{name}[{place}]", item, read))];
    }

    private T? Entry<T>(string field, JsonElement item, Func<JsonFields, T> read)
        where T : class
    {
        if (item.ValueKind is JsonValueKind.Object)
        {
            return read(new JsonFields(item, field + ".", errors));
        }

        if (!JsonValue.IsAbsent(item))
        {
            errors.Add(field, $"{field} must be an object.");
        }

        return null;
    }

    private JsonElement Find(string name)
    {
        try
        {
            return json.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            // A field's name contains an unpaired surrogate; the parser accepts it until names are compared.
            errors.Add("body", UnreadableName);
            return default;
        }
    }
}
