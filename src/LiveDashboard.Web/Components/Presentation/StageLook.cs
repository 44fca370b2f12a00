using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Label, icon and CSS class of a stage: the single source of them.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Label">The display name.</param>
/// <param name="Icon">The icon.</param>
/// <param name="Css">The CSS class that sets its colours.</param>
internal sealed record StageLook(OrderStage Stage, string Label, string Icon, string Css)
{
    private static readonly StageLook[] s_all =
    [
        Look(OrderStage.Waiting, Icons.Material.Rounded.HourglassEmpty),
        Look(OrderStage.Payment, Icons.Material.Rounded.CreditCard),
        Look(OrderStage.Restaurant, Icons.Material.Rounded.Restaurant),
        Look(OrderStage.Courier, Icons.Material.Rounded.DeliveryDining),
        Look(OrderStage.Notify, Icons.Material.Rounded.Notifications),
        Look(OrderStage.Done, Icons.Material.Rounded.CheckCircle),
        Look(OrderStage.Failed, Icons.Material.Rounded.Error),
        Look(OrderStage.Cancelled, Icons.Material.Rounded.Block),
    ];

    public static StageLook Of(OrderStage stage) => s_all[(int)stage];

    public static StageLook Of(StepName step) => Of(OrderStages.Of(step));

    public static StageLook Of(OrderStatus status, StepName step) => Of(OrderStages.Of(status, step));

    private static StageLook Look(OrderStage stage, string icon)
    {
        var word = Words.Of(stage);
        return new StageLook(stage, char.ToUpperInvariant(word[0]) + word[1..], icon, $"stage-{word}");
    }
}
