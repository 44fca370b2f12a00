using LiveDashboard.Orders.Search.Attention;
using LiveDashboard.Web.Components.OrderList.Bulk;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList.Attention;

/// <summary>The orders that need attention, by reason. Groups keep their order while shown, so that no click hits another one.</summary>
public sealed partial class AttentionPanel
{
    private const int Bones = 4;

    private IReadOnlyList<AttentionGroup> _groups = [];

    /// <summary>The groups; null while loading.</summary>
    [Parameter, EditorRequired]
    public AttentionSnapshot? Inbox { get; set; }

    /// <summary>Current time, for ages.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    /// <summary>Age in milliseconds from which an unfinished order is late.</summary>
    [Parameter]
    public long LateAfterMs { get; set; }

    /// <summary>What went wrong and what still holds; null when nothing did.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Whether a bulk command can start.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    /// <summary>Raised when the user issues a command for a group.</summary>
    [Parameter]
    public EventCallback<BulkCommand> OnAction { get; set; }

    /// <summary>Raised when the user asks to reload.</summary>
    [Parameter]
    public EventCallback ReadAgain { get; set; }

    protected override void OnParametersSet()
    {
        IReadOnlyList<AttentionGroup> now = Inbox?.Groups ?? [];
        var places = _groups.Select((group, place) => (group.Query, place)).ToDictionary(known => known.Query, known => known.place);
        _groups = [.. now.OrderBy(group => places.GetValueOrDefault(group.Query, int.MaxValue))];
    }
}
