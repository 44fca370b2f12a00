namespace LiveDashboard.Web.Hosting.Start;

/// <summary>The app cannot start with its configuration; the message is one line for whoever started it.</summary>
internal sealed class StartException(string message, Exception? innerException = null) : Exception(message, innerException);
