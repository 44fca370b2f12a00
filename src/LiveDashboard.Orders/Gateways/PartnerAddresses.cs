using LiveDashboard.Orders.Model.Kitchens;

namespace LiveDashboard.Orders.Gateways;

/// <summary>The partners' addresses. Read at each connection, since embedded partners are known only once they listen.</summary>
public abstract class PartnerAddresses
{
    /// <summary>The HTTP/1.1 address of the step's partner.</summary>
    public abstract Uri Http1(StepName step);

    /// <summary>Its cleartext HTTP/2 address; null when it has none.</summary>
    public abstract Uri? Http2(StepName step);

    /// <summary>
    /// Whether the partners run on this machine and tell when they answered, so that the wait for an answer is told apart from what came
    /// after it. Never assumed: another machine's clock counts from another start.
    /// </summary>
    public virtual bool TellWhenAnswered => false;

    /// <summary>Records that a call to the HTTP/2 address failed without an answer.</summary>
    /// <param name="step">The step.</param>
    /// <param name="http2">Where it was sent.</param>
    /// <param name="isGone">Whether nobody took the connection, so that the call was not sent.</param>
    public virtual void Http2Failed(StepName step, Uri http2, bool isGone)
    {
    }

    /// <summary>The secret that the step's partner requires; null for none. Secrets are never shared between partners.</summary>
    public virtual string? Key(StepName step) => null;
}
