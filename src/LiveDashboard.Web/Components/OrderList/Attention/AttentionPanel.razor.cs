using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.Web.Components.OrderList.Bulk;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList.Attention;

/// <summary>The orders that wait for a person, by reason. Groups keep their places while they are looked at, so that no click lands on another.</summary>
public sealed partial class AttentionPanel
{
    private const int Bones = 4;

    private IReadOnlyList<AttentionGroup> _groups = [];

    /// <summary>The groups; null while they are not known.</summary>
    [Parameter, EditorRequired]
    public AttentionSnapshot? Inbox { get; set; }

    /// <summary>Now, for ages.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    /// <summary>An order unfinished for longer is late, milliseconds.</summary>
    [Parameter]
    public long LateAfterMs { get; set; }

    /// <summary>What went wrong, what still holds; null when nothing did.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Whether a bulk command can begin.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>The person wants something done to a group.</summary>
    [Parameter]
    public EventCallback<BulkCommand> OnAction { get; set; }

    /// <summary>The person wants it read again.</summary>
    [Parameter]
    public EventCallback ReadAgain { get; set; }

    protected override void OnParametersSet()
    {
        IReadOnlyList<AttentionGroup> now = Inbox?.Groups ?? [];
        var places = _groups.Select((group, place) => (group.Query, place)).ToDictionary(known => known.Query, known => known.place);
        _groups = [.. now.OrderBy(group => places.GetValueOrDefault(group.Query, int.MaxValue))];
    }
}
