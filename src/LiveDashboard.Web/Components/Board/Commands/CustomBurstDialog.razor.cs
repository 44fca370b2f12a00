using LiveDashboard.Orders.Intake.Requests;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>Asks for a burst of any size; returns a <see cref="BurstRequest"/>.</summary>
public sealed partial class CustomBurstDialog
{
    private string _count = "500";
    private string _seed = "";
    private string _mode = "";
    private string _kitchen = "";
    private string? _countError;
    private string? _seedError;

    /// <summary>The board's kitchen.</summary>
    [Parameter, EditorRequired]
    public KitchenProfile Kitchen { get; set; } = KitchenProfile.Article;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!; // MudDialogProvider always gives one

    private long Most => BurstCheck.MaxCount(KitchenProfile.Find(_kitchen) ?? Kitchen);

    private void Submit()
    {
        var count = NumberText.Whole(_count);
        var seed = NumberText.Whole(_seed);
        _countError = count is >= 1 && count <= Most
            ? null
            : Most == BurstCheck.MaxCountHttp && count <= BurstCheck.MaxCountSimulated && count > 0
                ? $"At most {DisplayText.Count(Most)} over HTTP. Choose a simulated kitchen for more."
                : $"Enter a whole number from 1 to {DisplayText.Count(Most)}.";
        _seedError = string.IsNullOrWhiteSpace(_seed) || seed is >= 0 and <= OrderId.MaxValue
            ? null
            : $"Enter a whole number from 0 to {DisplayText.Count(OrderId.MaxValue)}, or leave it empty.";
        if (_countError is null && _seedError is null)
        {
            Dialog.Close(DialogResult.Ok(new BurstRequest(count, Words.Mode(_mode), seed, KitchenProfile.Find(_kitchen))));
        }
    }
}
