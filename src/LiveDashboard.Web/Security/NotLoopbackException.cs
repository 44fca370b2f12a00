namespace LiveDashboard.Web.Security;

/// <summary>The app is configured to listen where other machines can reach it; the message is one line for users.</summary>
internal sealed class NotLoopbackException(string address) : Exception(
    $"{address} can be reached from other machines, and there is no sign-in yet: " +
    "listen on this machine only, for example --urls http://localhost:5080.");
