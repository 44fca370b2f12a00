namespace LiveDashboard.EndToEnd.Tests.Browsing;

/// <summary>Reads the order wall off its pixels, as somebody would who sees only the picture and its legend.</summary>
public static class WallReader
{
    // Beside the icon a cell has its stage's colour; the middle of its upper edge tells those that ended badly, its corner that one failed.
    private const string Read = """
        wall => {
          const { cells, columns, rows, gap, height } = Object.fromEntries(Object.entries(wall.dataset).map(([name, value]) => [name, Number(value)]));
          const style = getComputedStyle(wall);
          const names = { waiting: 'queued', raised: 'queued', payment: 'payment', restaurant: 'restaurant', courier: 'courier', notify: 'notify', done: 'done', failed: 'failed', line2: 'cancelled' };
          const colours = {};
          for (const [token, name] of Object.entries(names)) {
            const hex = Number.parseInt(style.getPropertyValue(`--${token}`).trim().slice(1), 16);
            colours[[hex >> 16, hex >> 8 & 255, hex & 255]] = name;
          }
          const canvas = wall.querySelector('canvas');
          const context = canvas.getContext('2d');
          const across = (canvas.width + gap) / columns, down = (height + gap) / rows;
          const counts = {};
          for (let index = 0; index < cells; index++) {
            const column = index % columns, row = Math.floor(index / columns);
            const x = Math.round(column * across), y = Math.round(row * down);
            const wide = Math.round((column + 1) * across) - gap - x, high = Math.round((row + 1) * down) - gap - y;
            const at = (dx, dy) => colours[context.getImageData(x + dx, y + dy, 1, 1).data.slice(0, 3)];
            const name = at(Math.floor(wide / 5), Math.floor(high / 5)) ?? at(Math.floor(wide / 2), 0) ?? 'unknown';
            counts[name] = (counts[name] ?? 0) + 1;
            if (at(Math.floor(wide / 2), 0) === 'failed' || at(0, 0) === 'failed') {
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
