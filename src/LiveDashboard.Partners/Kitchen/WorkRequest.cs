namespace LiveDashboard.Partners.Kitchen;

/// <summary>One request to a partner, read and checked.</summary>
internal readonly record struct WorkRequest(string Key, string Order, KitchenTerms Terms);
