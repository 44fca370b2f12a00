using System.Globalization;
using LiveDashboard.Orders.Model;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.Board.Commands;

/// <summary>Sets the number of waiters, 1 to 512, on a logarithmic scale. Commits on release.</summary>
public sealed partial class WaiterSlider
{
    private const double Margin = 7;
    private const double Way = 132 - (2 * Margin);

    // Stops that are easy to hit; js/controls.js moves along them. Any other number is shown where it belongs.
    private static readonly string s_steps = string.Join(' ',
        [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512]);

    private int? _dragged;

    /// <summary>The wanted number of waiters.</summary>
    [Parameter, EditorRequired]
    public int Workers { get; set; }

    /// <summary>Raised when the user sets another number; completes when it is committed or refused.</summary>
    [Parameter]
    public EventCallback<int> WorkersChanged { get; set; }

    /// <summary>Whether the control is enabled.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    private int Shown => _dragged ?? Workers;

    private string Position =>
        (Margin + (Way * Math.Log(Shown) / Math.Log(Controls.MaxWorkers))).ToString("0.#", CultureInfo.InvariantCulture);

    private void Drag(ChangeEventArgs args) => _dragged = Number(args) ?? _dragged;

    private async Task CommitAsync(ChangeEventArgs args)
    {
        var wanted = _dragged = Number(args) ?? _dragged;
        if (wanted is { } number && number != Workers)
        {
            await WorkersChanged.InvokeAsync(number);
        }

        // What was dragged on meanwhile is not answered yet.
        _dragged = _dragged == wanted ? null : _dragged;
    }

    private static int? Number(ChangeEventArgs args) =>
        int.TryParse(args.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, Controls.MinWorkers, Controls.MaxWorkers)
            : null;
}
