using System.Globalization;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Ports;
using LiveDashboard.Orders.Search;
using LiveDashboard.Orders.Search.Attention;
using Microsoft.AspNetCore.Components;

namespace LiveDashboard.Web.Components.OrderList;

/// <summary>Searches all orders ever accepted and runs bulk commands on them. Its address alone determines what it shows.</summary>
public sealed partial class OrdersScreen
{
    private const string Unreadable = "The orders could not be searched. What was accepted is kept; what is shown is as it was.";

    // Counting reads every order that changed since: less often than the rows, which cost nothing.
    private static readonly TimeSpan s_recountGap = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, string?> _before = [];
    private readonly IOrderQueries _queries;
    private readonly OrdersLookup _lookup;
    private readonly NavigationManager _navigation;
    private readonly ILogger<OrdersScreen> _log;
    private readonly long _lateAfterMs;
    private (string Query, string? After)? _shown;
    private OrderListView? _page;
    private AttentionSnapshot? _inbox;
    private long _countedAt;
    private int _loads;
    private bool _arrived;
    private OrderId? _numbered;
    private string? _wrongQuery;
    private string? _problem;
    private string? _inboxProblem;

    public OrdersScreen(
        IOrderQueries queries,
        OrdersLookup lookup,
        OrdersOptions options,
        NavigationManager navigation,
        ILogger<OrdersScreen> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_queries, _lookup, _navigation, _log) = (queries, lookup, navigation, log);
        _lateAfterMs = options.LateAfterSeconds * 1000L;
    }

    /// <summary>The query, from the address.</summary>
    [SupplyParameterFromQuery(Name = OrdersAddress.QueryName)]
    public string? QueryText { get; set; }

    /// <summary>The cursor that the page starts after, from the address.</summary>
    [SupplyParameterFromQuery(Name = OrdersAddress.AfterName)]
    public string? AfterText { get; set; }

    /// <summary>Whether the inbox is shown, from the address.</summary>
    [SupplyParameterFromQuery(Name = OrdersAddress.TabName)]
    public string? TabText { get; set; }

    /// <summary>The order open in the drawer, from the address.</summary>
    [SupplyParameterFromQuery(Name = OrdersAddress.OrderName)]
    public string? OrderText { get; set; }

    protected override TimeSpan MinimumInterval => TimeSpan.FromSeconds(1);

    private OrdersAddress Address => OrdersAddress.Parse(QueryText, AfterText, TabText, OrderText);

    private DateTimeOffset Now => Clock.GetUtcNow();

    // Known only when the user came through the previous page; after opening a link, the way back is the newest page.
    private OrdersAddress? Previous =>
        Address.After is { } after && _before.TryGetValue(after, out var previous) ? Address with { After = previous, Order = null } : null;

    // Prerendered pages are searched once, when they become interactive.
    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && !Snapshot.IsLoading)
        {
            await OnSnapshotAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        _arrived = true;
    }

    protected override async Task OnSnapshotAsync()
    {
        await ReadAttentionAsync();
        if (Address.IsInbox || Snapshot.IsLoading)
        {
            return;
        }

        if (_shown != (Address.Query, Address.After))
        {
            await LoadAsync();
        }
        else if (_page is not null)
        {
            await RenewAsync(_page);
        }
    }

    private async Task LoadAsync()
    {
        var (wanted, load) = (Address, ++_loads);
        _shown = (wanted.Query, wanted.After);
        _numbered = null;
        _problem = null;
        if (!OrderQuery.TryParse(wanted.Query, out var query, out _wrongQuery))
        {
            _page = null;
            return;
        }

        _wrongQuery = null;
        _page = _page?.Query.Text == query.Text && _page.After == wanted.After ? _page : null;
        try
        {
            var numbered = await NumberedAsync(wanted.Query);
            _numbered = load == _loads ? numbered : _numbered;
            var page = await _lookup.FindAsync(query, wanted.After, Disposed);
            if (load == _loads)
            {
                Take(page, wanted);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreadable(fault);
            _problem = load == _loads ? Unreadable : _problem;
        }
    }

    // A bare number searches names; who types one usually means the order.
    private async Task<OrderId?> NumberedAsync(string query) =>
        long.TryParse(query, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= OrderId.MaxValue &&
        await _queries.FindAsync(new OrderId(number), Disposed) is { } order
            ? order.Summary.Id
            : null;

    private void Take(OrderListView? page, OrdersAddress wanted)
    {
        _page = page;
        _countedAt = Clock.GetTimestamp();
        if (page is null)
        {
            _problem = "This address names no page of the search. Go to the newest orders.";
        }
        else if (page.Next is { } next)
        {
            _before[next] = wanted.After;
        }
    }

    private async Task RenewAsync(OrderListView page)
    {
        var (load, renewed) = (_loads, _lookup.Renew(page));
        try
        {
            if (Clock.GetElapsedTime(_countedAt) >= s_recountGap)
            {
                _countedAt = Clock.GetTimestamp();
                renewed = await _lookup.RecountAsync(renewed, Disposed);
            }

            _problem = load == _loads ? null : _problem;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreadable(fault);
            _problem = Unreadable;
        }

        _page = load == _loads ? renewed : _page;
    }

    private async Task ReadAttentionAsync()
    {
        try
        {
            _inbox = await _queries.ReadAttentionAsync(Disposed);
            _inboxProblem = null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreadable(fault);
            _inboxProblem = "The inbox could not be read. What was accepted is kept; what is shown is as it was.";
        }
    }

    // Opening or closing the drawer, and every new search, is a step that "back" undoes; another order in it is not.
    private void Navigate(OrdersAddress address) =>
        _navigation.NavigateTo(address.ToString(), replace: address with { Order = null } == Address with { Order = null } && (address.Order is null) == (Address.Order is null));

    [LoggerMessage(
        EventIds.OrdersUnreadable, LogLevel.Error,
        "The page of orders could not be brought up to date.",
        EventName = nameof(EventIds.OrdersUnreadable))]
    private partial void LogUnreadable(Exception fault);
}
