using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using MudBlazor;

namespace LiveDashboard.Web.Components.Presentation;

/// <summary>Label, icon and css class of a stage: the one place they come from.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Label">Its name on the screen.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Css">The class that sets its colours.</param>
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

    /// <summary>The first station: where orders lie until a waiter takes them.</summary>
    public static StageLook Accepted { get; } = new(OrderStage.Waiting, "Accepted", Icons.Material.Rounded.Inbox, "stage-waiting");

    public static StageLook Of(OrderStage stage) => s_all[(int)stage];

    public static StageLook Of(StepName step) => Of(OrderStages.Of(step));

    public static StageLook Of(OrderStatus status, StepName step) => Of(OrderStages.Of(status, step));
}
