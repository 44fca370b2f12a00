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
        new(OrderStage.Waiting, "Waiting", Icons.Material.Rounded.HourglassEmpty, "stage-waiting"),
        new(OrderStage.Payment, "Payment", Icons.Material.Rounded.CreditCard, "stage-payment"),
        new(OrderStage.Restaurant, "Restaurant", Icons.Material.Rounded.Restaurant, "stage-restaurant"),
        new(OrderStage.Courier, "Courier", Icons.Material.Rounded.DeliveryDining, "stage-courier"),
        new(OrderStage.Notify, "Notify", Icons.Material.Rounded.Notifications, "stage-notify"),
        new(OrderStage.Done, "Done", Icons.Material.Rounded.CheckCircle, "stage-done"),
        new(OrderStage.Failed, "Failed", Icons.Material.Rounded.Error, "stage-failed"),
        new(OrderStage.Cancelled, "Cancelled", Icons.Material.Rounded.Block, "stage-cancelled"),
    ];

    public static StageLook Of(OrderStage stage) => s_all[(int)stage];

    public static StageLook Of(StepName step) => Of(OrderStages.Of(step));

    public static StageLook Of(OrderStatus status, StepName step) => Of(OrderStages.Of(status, step));
}
