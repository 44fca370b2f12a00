using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>The search box, with filter chips and help.</summary>
public sealed partial class SearchBox
{
    private static readonly (string Label, string Icon, string Term, bool IsFirst)[] s_chips =
    [
        .. Enum.GetValues<OrderStatus>().Select(status => Chip(StatusLabel(status), StatusIcon(status), $"status:{Words.Of(status)}", status == OrderStatus.Accepted)),
        Chip("Late", Icons.Material.Rounded.Schedule, "is:late", false),
        .. StepNames.All.Select(step => Chip(StageLook.Of(step).Label, StageLook.Of(step).Icon, $"step:{step.Word()}", step == StepName.Payment)),
        .. ModeLook.All.Select((look, place) => Chip(look.Label, look.Icon, $"mode:{look.Word}", place == 0)),
    ];

    private static readonly (string Term, string Meaning)[] s_syntax =
    [
        ("#21", "the order of that number; id:21,22 for several"),
        ("stage:payment", "where it is on the board: waiting, payment, restaurant, courier, notify, done, failed or cancelled"),
        ("status:failed", "waiting (or accepted), running, done (or completed), failed or cancelled"),
        ("step:payment", "the step it is at, or ended at: payment, restaurant, courier or notify"),
        ("mode:blocking", "async or blocking"),
        ("is:late", "unfinished for too long since it was accepted or last retried"),
        ("is:board", "on the board now: accepted since the last Clear"),
        ("is:paid", "the payment was made, by a partner that is not only simulated"),
        ("is:retried", "retried after it had failed"),
        ("kind:declined", "the kind of failure: declined, busy, timeout, error or unknown"),
        ("reason:no-answer", "the very reason of a failure"),
        ("answer:502", "the HTTP status that the partner failed it with; none where there was no answer"),
        ("slower:5s", "took, or takes so far, longer than that: ms, s, min or h"),
        ("ended:10s", "done, failed or cancelled within the time before now"),
        ("burst:b1", "orders of that burst; none for single orders"),
        ("customer:priya", "a name, or how it begins"),
        ("restaurant:\"taco norte\"", "a name of several words"),
        ("priya", "a word in either name"),
    ];

    private string? _shown;
    private string _typed = "";

    /// <summary>The current query.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What is wrong with the query and what is allowed; null when it is valid.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Raised when the user searches.</summary>
    [Parameter]
    public EventCallback<string> Search { get; set; }

    protected override void OnParametersSet()
    {
        // Keeps what is being typed while the rows below are updated.
        if (_shown != Text)
        {
            (_shown, _typed) = (Text, Text);
        }
    }

    private static (string Label, string Icon, string Term, bool IsFirst) Chip(string label, string icon, string term, bool isFirst) => (label, icon, term, isFirst);

    private static string StatusLabel(OrderStatus status) => status == OrderStatus.Running ? "Running" : StageLook.Of(status, StepName.Payment).Label;

    private static string StatusIcon(OrderStatus status) =>
        status == OrderStatus.Running ? Icons.Material.Rounded.PlayArrow : StageLook.Of(status, StepName.Payment).Icon;

    private Task SubmitAsync() => Search.InvokeAsync(_typed);
}
