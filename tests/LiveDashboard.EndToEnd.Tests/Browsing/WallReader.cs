namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>Reads the order wall off its pixels, as somebody would who sees only the picture and its legend.</summary>
public static class WallReader
{
    // The middle of a cell tells its stage, its corner that one failed; hollow cells are those that ended badly.
    private const string Read = """
        wall => {
          const { cells, columns, pitch, cell } = Object.fromEntries(Object.entries(wall.dataset).map(([name, value]) => [name, Number(value)]));
          const style = getComputedStyle(wall);
          const names = { waiting: 'queued', payment: 'payment', restaurant: 'restaurant', courier: 'courier', notify: 'notify', done: 'done', failed: 'failed', line2: 'cancelled' };
          const colours = {};
          for (const [token, name] of Object.entries(names)) {
            const hex = Number.parseInt(style.getPropertyValue(`--${token}`).trim().slice(1), 16);
            colours[[hex >> 16, hex >> 8 & 255, hex & 255]] = name;
          }
          const context = wall.querySelector('canvas').getContext('2d');
          const counts = {};
          for (let index = 0; index < cells; index++) {
            const x = index % columns * pitch, y = Math.floor(index / columns) * pitch;
            const at = (dx, dy) => colours[context.getImageData(x + dx, y + dy, 1, 1).data.slice(0, 3)];
            const name = at(Math.floor(cell / 2), Math.floor(cell / 2)) ?? at(0, 0) ?? 'unknown';
            counts[name] = (counts[name] ?? 0) + 1;
            if (at(0, 0) === 'failed') {
              counts.marked = (counts.marked ?? 0) + 1;
            }
          }
          return counts;
        }
        """;

    /// <summary>How many cells show each stage; "marked" counts the cells that an order failed in.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CellsAsync(this Tab tab)
    {
        ArgumentNullException.ThrowIfNull(tab);
        return await tab.Page.GetByTestId("order-wall").EvaluateAsync<Dictionary<string, int>>(Read);
    }

    /// <summary>Ends when the wall shows so many cells of so many orders each, and no colour is on its way to another.</summary>
    public static async Task ExpectCellsAsync(this Tab tab, int cells, int ordersPerCell = 1)
    {
        ArgumentNullException.ThrowIfNull(tab);
        var wall = tab.Page.GetByTestId("order-wall");
        await Expect(wall).ToHaveAttributeAsync("data-orders-per-cell", $"{ordersPerCell}");
        await Expect(wall).ToHaveAttributeAsync("data-cells", $"{cells}");
        await Expect(wall).ToHaveAttributeAsync("data-still", "true");
    }
}
