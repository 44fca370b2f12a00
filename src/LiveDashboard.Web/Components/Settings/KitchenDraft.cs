using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;

namespace LiveDashboard.Web.Components.Settings;

/// <summary>
/// Unapplied input over the current kitchen: an untouched field follows every change made elsewhere,
/// a touched one keeps what was typed.
/// </summary>
public sealed class KitchenDraft
{
    private readonly Dictionary<(StepName Step, FaultField Field), string> _typed = [];
    private KitchenProfile? _chosen;

    /// <summary>The kitchen that the typed fields modify.</summary>
    public KitchenProfile Ground(KitchenProfile set) => _chosen ?? set;

    public string Text(KitchenProfile set, StepName step, FaultField field) =>
        _typed.TryGetValue((step, field), out var typed) ? typed : field.Show(Ground(set)[step]);

    public void Type(StepName step, FaultField field, string text) => _typed[(step, field)] = text;

    /// <summary>Selects a named kitchen; discards what was typed.</summary>
    public void Choose(KitchenProfile kitchen)
    {
        _typed.Clear();
        _chosen = kitchen;
    }

    public void Forget()
    {
        _typed.Clear();
        _chosen = null;
    }

    /// <summary>Whether applying would change the field.</summary>
    public bool IsChanged(KitchenProfile set, StepName step, FaultField field) => field.Read(Text(set, step, field)) != field.Read(field.Show(set[step]));

    /// <summary>How many fields applying would change; a kitchen that differs only in its transport counts as one.</summary>
    public int Changes(KitchenProfile set)
    {
        var fields = Fields().Count(field => IsChanged(set, field.Step, field.Field));
        return fields == 0 && Ground(set).Transport != set.Transport ? 1 : fields;
    }

    /// <summary>What is wrong with the field and what is allowed; null when it is valid.</summary>
    public string? Error(KitchenProfile set, StepName step, FaultField field)
    {
        double? Value(FaultField other) => other.Read(Text(set, step, other));

        return Value(field) is null ? field.Rule
            : field == FaultField.Spread && Value(field) > Value(FaultField.Latency) ? $"Spread must not be above the latency, {DisplayText.Count((long)Value(FaultField.Latency)!)} ms."
            : field == FaultField.Failures && Value(field) + Value(FaultField.Declines) > 100 ? "Failures and declines must not add up to more than 100 %."
            : null;
    }

    /// <summary>How many fields are invalid.</summary>
    public int Errors(KitchenProfile set) => Fields().Count(field => Error(set, field.Step, field.Field) is not null);

    /// <summary>The request to the intake; only for a draft without errors.</summary>
    public ControlsRequest ToRequest(KitchenProfile set)
    {
        var ground = Ground(set);
        var steps = Fields()
            .Where(field => field.Field.Read(Text(set, field.Step, field.Field)) != field.Field.Read(field.Field.Show(ground[field.Step])))
            .GroupBy(field => field.Step)
            .ToDictionary(fields => fields.Key, fields => fields.Aggregate(
                new StepProfileRequest(), (change, field) => field.Field.Set(change, field.Field.Read(Text(set, field.Step, field.Field)) ?? 0)));
        return new ControlsRequest(Kitchen: _chosen, Steps: steps);
    }

    private static IEnumerable<(StepName Step, FaultField Field)> Fields() =>
        StepNames.All.SelectMany(step => FaultField.All.Select(field => (step, field)));
}
