using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Web.Components.Presentation;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>Sets the number of waiters, 1 to 512: typed, or in steps that grow with the number.</summary>
public sealed partial class WaiterStepper
{
    private static readonly int[] s_steps =
        [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 100, 128, 160, 192, 224, 256, 320, 384, 448, 512];

    private string _typed = "";
    private string? _error;

    /// <summary>The wanted number of waiters.</summary>
    [Parameter, EditorRequired]
    public int Workers { get; set; }

    /// <summary>Raised when the user sets another number; completes when it is committed or refused.</summary>
    [Parameter]
    public EventCallback<int> WorkersChanged { get; set; }

    /// <summary>Whether the control is enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    private int? Above => s_steps.Cast<int?>().FirstOrDefault(step => step > Workers);

    private int? Below => s_steps.Cast<int?>().LastOrDefault(step => step < Workers);

    // What was typed and refused stays to be corrected.
    protected override void OnParametersSet() => _typed = _error is null ? Text(Workers) : _typed;

    private async Task TypeAsync(ChangeEventArgs args)
    {
        _typed = (args.Value as string ?? "").Trim();
        if (NumberText.Whole(_typed) is { } wanted and >= Controls.MinWorkers and <= Controls.MaxWorkers)
        {
            await SetAsync((int)wanted);
            return;
        }

        _error = $"Waiters: a whole number from {Controls.MinWorkers} to {Controls.MaxWorkers}.";
    }

    private async Task SetAsync(int? wanted)
    {
        _error = null;
        if (wanted is { } number && number != Workers)
        {
            _typed = Text(number);
            await WorkersChanged.InvokeAsync(number);
        }

        // Refused elsewhere, it is the old number that counts.
        _typed = Text(Workers);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
