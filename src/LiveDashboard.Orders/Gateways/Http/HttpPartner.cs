using System.Net;
using System.Text;
using LiveDashboard.Orders.Measurement;
using LiveDashboard.Orders.Model;
using LiveDashboard.Orders.Model.Facts;
using LiveDashboard.Orders.Model.Kitchens;
using LiveDashboard.Orders.Notices;
using Microsoft.Extensions.Logging;
using Polly;

namespace LiveDashboard.Orders.Gateways.Http;

/// <summary>
/// Sends the requests of the partner protocol: blocking over HTTP/1.1, one connection per worker (the synchronous client has
/// no HTTP/2); async over cleartext HTTP/2 where the partner has it, else over a limited number of HTTP/1.1 connections.
/// </summary>
internal sealed class HttpPartner : PartnerGateway, IDisposable
{
    private readonly PartnerAddresses _addresses;
    private readonly PartnerOptions _options;
    private readonly EngineClock _clock;
    private readonly ConnectionWaits _waits;
    private readonly SemaphoreSlim _connections;
    private readonly HttpClient _blocking;
    private readonly HttpClient _asynchronous;
    private readonly PartnerPolicy[] _policies;

    public HttpPartner(
        PartnerAddresses addresses,
        PartnerOptions options,
        EngineClock clock,
        ConnectionWaits waits,
        CircuitStates circuits,
        DataNotices notices,
        ILogger<PartnerPolicy> policyLogger)
    {
        _addresses = addresses;
        _options = options;
        _clock = clock;
        _waits = waits;
        _connections = new SemaphoreSlim(options.MaxConnections);
        _blocking = PartnerHttpClientFactory.New(Controls.MaxWorkers, AnswerBody.MostBytes);
        _asynchronous = PartnerHttpClientFactory.New(options.MaxConnections, AnswerBody.MostBytes);
        _policies = [.. StepNames.All.Select(step => new PartnerPolicy(step, options, clock, circuits, notices, policyLogger))];
    }

    /// <inheritdoc/>
    public override StepOutcome Call(PartnerCall call)
    {
        var policy = _policies[(int)call.Step];
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, call.BeginRequest());
        try
        {
            return Judge(call, policy.Pipeline.Execute(
                static (context, request) => request.Partner.Send(request.Call, context.CancellationToken), context, (Partner: this, Call: call)));
        }
        catch (Exception exception) when (exception is ExecutionRejectedException or OperationCanceledException)
        {
            return Judge(call, policy.Explain(exception));
        }
        finally
        {
            call.EndRequest();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Resumes in the caller's context: on a worker.</remarks>
    public override async ValueTask<StepOutcome> CallAsync(PartnerCall call)
    {
        var hasConnection = false;
        var policy = _policies[(int)call.Step];
        // The pipeline itself may resume on any thread; only the caller's own await returns to a worker.
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, call.BeginRequest());
        try
        {
            var http2 = _addresses.Http2(call.Step);
            if (http2 is null)
            {
                await WaitForConnectionAsync(context.CancellationToken).ConfigureAwait(false);
                hasConnection = true;
            }

            // The timeout starts when the call can be sent, not while it waits for a connection.
            var outcome = await policy.Pipeline.ExecuteOutcomeAsync(
                static (context, request) => request.Partner.SendAsync(request.Call, request.Http2, context.CancellationToken),
                context,
                (Partner: this, Call: call, Http2: http2)).ConfigureAwait(false);
            return Judge(call, outcome.Exception is { } exception ? policy.Explain(exception) : outcome.Result);
        }
        catch (OperationCanceledException exception)
        {
            return Judge(call, policy.Explain(exception));
        }
        finally
        {
            if (hasConnection)
            {
                _connections.Release();
            }

            call.EndRequest();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose()
    {
        _blocking.Dispose();

        // Disposing throws in each of up to ten thousand calls in flight, which takes seconds: a stop does not wait for it, and the
        // process exit ends them all.
        ThreadPool.UnsafeQueueUserWorkItem(client => client.Dispose(), _asynchronous, preferLocal: false);
        _connections.Dispose();
    }

    private async Task WaitForConnectionAsync(CancellationToken cancellationToken)
    {
        _waits.Begin();
        try
        {
            await _connections.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _waits.End();
        }
    }

    private StepOutcome Send(PartnerCall call, CancellationToken cancellationToken)
    {
        var policy = _policies[(int)call.Step];
        policy.Begin();
        try
        {
            var isFirst = call.TryAskFirst();
            using var message = Request(call, _addresses.Http1(call.Step), HttpVersion.Version11);
            // The body is left to the client, which reads it away or drops it.
            using var answer = _blocking.Send(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Outcome(call, isFirst, answer, policy);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Fault(call, exception);
        }
        finally
        {
            policy.End();
        }
    }

    private async ValueTask<Outcome<StepOutcome>> SendAsync(PartnerCall call, Uri? http2, CancellationToken cancellationToken)
    {
        var policy = _policies[(int)call.Step];
        policy.Begin();
        try
        {
            var isFirst = call.TryAskFirst();
            using var message = Request(call, http2 ?? _addresses.Http1(call.Step), http2 is null ? HttpVersion.Version11 : HttpVersion.Version20);
            using var answer = await _asynchronous.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var outcome = Outcome(call, isFirst, answer, policy);
            await AnswerBody.DrainAsync(answer, cancellationToken).ConfigureAwait(false);
            return Polly.Outcome.FromResult(outcome);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            var fault = Fault(call, exception);
            DoubtHttp2(call, http2, fault.Reason);
            return Polly.Outcome.FromResult(fault);
        }
        catch (OperationCanceledException exception)
        {
            DoubtHttp2(call, http2, FailureReason.NoAnswer);
            return Polly.Outcome.FromException<StepOutcome>(exception);
        }
        finally
        {
            policy.End();
        }
    }

    private HttpRequestMessage Request(PartnerCall call, Uri address, Version version)
    {
        var name = call.Name;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, call.Step.Word()))
        {
            Version = version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"order":{{call.Order}},"attempt":{{call.Attempt}}}""")),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", _options.StepKey(name, call.Step));
        request.Headers.TryAddWithoutValidation("Order", name);
        request.Headers.TryAddWithoutValidation("traceparent", OrderKeys.TraceParent(call.Installation, call.Order, call.Step, call.Attempt));
        request.Headers.TryAddWithoutValidation("Kitchen", KitchenHeaderWriter.Of(call));
        PartnerJson.AddKey(request, _addresses.Key(call.Step));
        return request;
    }

    private StepOutcome Outcome(PartnerCall call, bool isFirst, HttpResponseMessage answer, PartnerPolicy policy)
    {
        // Only this process can have used this key, and it has not: the effect belongs to another history.
        if (answer.IsSuccessStatusCode && isFirst && PartnerAnswer.IsReplayed(answer) && call.IsOwn)
        {
            policy.AnsweredUnasked(call.Order);
            return new StepOutcome(_clock.NowMs, FailureReason.OutcomeUnknown);
        }

        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            policy.KeyRefused();
        }

        var outcome = PartnerAnswer.Judge(answer, _clock.GetUtcNow());
        return _addresses.TellWhenAnswered ? AnsweredAt.Correct(outcome, answer, call, _clock) : outcome;
    }

    // A cancelled order says nothing about the address.
    private void DoubtHttp2(PartnerCall call, Uri? http2, FailureReason reason)
    {
        if (http2 is not null && !call.IsCancelRequested)
        {
            _addresses.Http2Failed(call.Step, http2, isGone: reason == FailureReason.Unreachable);
        }
    }

    private StepOutcome Fault(PartnerCall call, Exception exception) => new(
        _clock.NowMs,
        call.IsCancelRequested ? FailureReason.Cancelled
            : exception is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
            } ? FailureReason.Unreachable
            : FailureReason.AnswerLost);

    // Outside the policy: the circuit must still see a lost answer as such.
    private StepOutcome Judge(PartnerCall call, StepOutcome outcome) =>
        _options.IsIdempotent(call.Step) ? outcome : LostAnswer.Judge(outcome);
}
