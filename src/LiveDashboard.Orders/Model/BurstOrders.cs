using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Model;

/// <summary>Derives the orders of a burst: who orders what, where. Only the seed is stored.</summary>
internal static class BurstOrders
{
    private static readonly string[] s_customers =
    [
        "Priya Nair", "Maya Okafor", "Zoë Martin", "Nina Kowalski", "Tomás Rivera", "Clara Rossi", "Omar Haddad", "Aiko Tanaka",
        "Sam Abebe", "Jonas Weber", "Lucía Ortega", "Idris Bello", "Freya Lund", "Marek Novák", "Leila Farsi", "Kofi Mensah",
    ];

    private static readonly (string Restaurant, (string Name, decimal Price)[] Menu)[] s_restaurants =
    [
        ("Taco Norte", [("Taco al pastor", 4.50m), ("Quesadilla", 7.20m), ("Horchata", 3.00m)]),
        ("Burger Lab", [("Smash burger", 9.80m), ("Sweet potato fries", 4.60m), ("Lemonade", 3.20m)]),
        ("Saffron House", [("Lamb biryani", 14.90m), ("Garlic naan", 3.40m), ("Mango lassi", 4.20m)]),
        ("Bella Forno", [("Margherita", 10.50m), ("Burrata salad", 8.90m), ("Tiramisu", 6.00m)]),
        ("Kimchi Corner", [("Bibimbap bowl", 13.50m), ("Kimchi pancake", 8.00m), ("Barley tea", 3.00m)]),
        ("Noodle Yard", [("Dan dan noodles", 11.20m), ("Spring rolls", 5.40m), ("Jasmine tea", 2.80m)]),
        ("Olive & Thyme", [("Falafel plate", 11.90m), ("Hummus", 5.50m), ("Mint lemonade", 3.60m)]),
        ("Pho 21", [("Pho bo", 12.40m), ("Summer rolls", 6.20m), ("Iced coffee", 3.90m)]),
    ];

    /// <summary>The customers of bursts.</summary>
    internal static IReadOnlyList<string> Customers => s_customers;

    /// <summary>The restaurants of bursts.</summary>
    internal static IReadOnlyList<string> Restaurants { get; } = [.. s_restaurants.Select(restaurant => restaurant.Restaurant)];

    /// <summary>The order at place <paramref name="index"/>, counted from 0.</summary>
    public static OrderDetails At(BurstDetails burst, long index)
    {
        ArgumentNullException.ThrowIfNull(burst);
        var (customer, restaurant) = Names(burst.Seed, index);
        var bits = OrderRandom.Bits(burst.Seed, index);
        var items = s_restaurants[(bits >> 8) % (ulong)s_restaurants.Length].Menu
            .Select((dish, place) => new OrderItem(dish.Name, (int)((bits >> (16 + (4 * place))) % 3), dish.Price))
            .Where(item => item.Quantity > 0)
            .ToList();
        if (items.Count == 0)
        {
            var dish = s_restaurants[(bits >> 8) % (ulong)s_restaurants.Length].Menu[0];
            items.Add(new OrderItem(dish.Name, 1, dish.Price));
        }

        return new OrderDetails(customer, restaurant, items, burst.Pinned, burst.Kitchen.Transport);
    }

    /// <summary>The names of the order at place <paramref name="index"/>.</summary>
    public static (string Customer, string Restaurant) Names(long seed, long index)
    {
        var (customer, restaurant) = NamePlaces(seed, index);
        return (s_customers[customer], s_restaurants[restaurant].Restaurant);
    }

    /// <summary>Name indexes of the order at <paramref name="index"/> in <see cref="Customers"/> and <see cref="Restaurants"/>.</summary>
    internal static (int Customer, int Restaurant) NamePlaces(long seed, long index)
    {
        var bits = OrderRandom.Bits(seed, index);
        return ((int)(bits % (ulong)s_customers.Length), (int)((bits >> 8) % (ulong)s_restaurants.Length));
    }

    /// <summary>The longest sum of one order's drawn latencies, in milliseconds.</summary>
    public static long IdealMs(KitchenProfile kitchen, long seed, int count)
    {
        ArgumentNullException.ThrowIfNull(kitchen);
        if (StepNames.All.All(step => kitchen[step].SpreadMs == 0))
        {
            return OrderRandom.TotalMs(kitchen, 0);
        }

        var longest = 0L;
        for (var index = 0; index < count; index++)
        {
            longest = Math.Max(longest, OrderRandom.TotalMs(kitchen, OrderRandom.Bits(seed, index)));
        }

        return longest;
    }
}
