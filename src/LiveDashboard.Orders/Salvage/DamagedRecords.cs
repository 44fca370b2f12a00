using System.Globalization;
using System.Text.Json;
using LiveDashboard.Orders.Journal.Format;
using LiveDashboard.Orders.Journal.Storage;
using LiveDashboard.Orders.Model;
using Microsoft.Data.Sqlite;

namespace LiveDashboard.Orders.Salvage;

/// <summary>Everything that could be read out of a damaged journal.</summary>
internal sealed record DamagedRecords
{
    // Each is asked for at every start.
    private const int MostNames = 8;

    public required FoundRows<DamagedSegment> Segments { get; init; }

    public required FoundRows<Tuple<OrderId, OrderDetails>> Orders { get; init; }

    public required FoundRows<BurstDetails> Bursts { get; init; }

    public required FoundRows<Controls> Controls { get; init; }

    public required FoundRows<KeyRecord> Keys { get; init; }

    public required FoundRows<Life> Lives { get; init; }

    /// <summary>The file's own settings by name, such as its installation.</summary>
    public required IReadOnlyDictionary<string, string> Meta { get; init; }

    /// <summary>Whether the newest commits may be lost, though every table can be read.</summary>
    public bool LosesCommits { get; init; }

    /// <summary>Its name as another file tells it; null when none does.</summary>
    public string? NameElsewhere { get; init; }

    /// <summary>The names of its history, oldest first, its own last; what is no such name is damage.</summary>
    public IEnumerable<string> Names => $"{Meta.GetValueOrDefault("earlier")} {Meta.GetValueOrDefault("installation", NameElsewhere ?? "")}"
        .Split(' ').Where(name => Guid.TryParseExact(name, "N", out _)).Distinct().TakeLast(MostNames);

    /// <summary>An unreadable file.</summary>
    public static DamagedRecords Nothing { get; } = new()
    {
        Segments = FoundRows<DamagedSegment>.Nothing,
        Orders = FoundRows<Tuple<OrderId, OrderDetails>>.Nothing,
        Bursts = FoundRows<BurstDetails>.Nothing,
        Controls = FoundRows<Controls>.Nothing,
        Keys = FoundRows<KeyRecord>.Nothing,
        Lives = FoundRows<Life>.Nothing,
        Meta = new Dictionary<string, string>(),
    };

    /// <summary>Reads the copy of a damaged file.</summary>
    public static DamagedRecords Read(string copy)
    {
        try
        {
            using var tables = new DamagedTables(copy);
            var records = new DamagedRecords
            {
                Segments = tables.Read("segments", "first, count, first_at, data, checksum, format", Segment),
                Orders = tables.Read("orders", "id, customer, restaurant, items", Order),
                Bursts = tables.Read("bursts", "first, value", row => JsonSerializer.Deserialize<BurstDetails>(row.GetString(1))),
                Controls = tables.Read("controls", "sequence, value", row => JsonSerializer.Deserialize<Controls>(row.GetString(1))),
                Keys = tables.Read("keys", "key, request, first", row => new KeyRecord(row.GetString(0), row.GetString(1), new OrderId(row.GetInt64(2)))),
                Lives = tables.Read("lives", "first, life", row => new Life(new OrderId(row.GetInt64(0)), row.GetString(1))),
                Meta = tables.Read("meta", "name, value", row => Tuple.Create(row.GetString(0), row.GetString(1)))
                    .Rows.ToDictionary(pair => pair.Item1, pair => pair.Item2),
            };
            // Older formats lack this table, so nothing of it is lost.
            return records.Number("format") is var format and > 0 && !JournalSchema.KnowsLives(format)
                ? records with { Lives = new FoundRows<Life>([], 0, true) }
                : records;
        }
        catch (SqliteException exception) when (JournalCheck.IsDamage(exception))
        {
            return Nothing;
        }
    }

    /// <summary>A number from <see cref="Meta"/>; 0 when it cannot be read.</summary>
    public long Number(string name) =>
        Meta.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>How far the beginning had been removed; null when it never was, or that cannot be read.</summary>
    public TrimMark? Trimmed()
    {
        try
        {
            return Meta.TryGetValue("trimmed", out var text) ? JsonSerializer.Deserialize<TrimMark>(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DamagedSegment Segment(SqliteDataReader row)
    {
        var data = (byte[])row.GetValue(3);
        var isWhole = row.GetInt64(5) == FactCodec.Format && FactCodec.Checksum(data) == row.GetInt64(4);
        return new DamagedSegment(
            row.GetInt64(0), row.GetInt32(1), isWhole ? new JournalSegment(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), data) : null);
    }

    private static Tuple<OrderId, OrderDetails> Order(SqliteDataReader row) => Tuple.Create(
        new OrderId(row.GetInt64(0)),
        new OrderDetails(row.GetString(1), row.GetString(2), JsonSerializer.Deserialize<OrderItem[]>(row.GetString(3)) ?? [], null, default));
}
