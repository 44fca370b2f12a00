namespace LiveDashboard.Web.Endpoints.Export;

/// <summary>
/// Sends a file in small pieces and gives up when one of them is not taken in time, since a reader who has stopped would hold
/// its place for ever. A slow one may take as long as it likes.
/// </summary>
/// <param name="within">How long a piece may take.</param>
/// <param name="time">The clock.</param>
internal sealed class StallLimit(TimeSpan within, TimeProvider time)
{
    private const int PieceBytes = 16 * 1024;

    /// <summary>Sends the bytes; false when the reader stopped taking them.</summary>
    /// <exception cref="OperationCanceledException">The request ended.</exception>
    public async Task<bool> SendAsync(Stream body, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        while (!bytes.IsEmpty)
        {
            var piece = bytes[..Math.Min(PieceBytes, bytes.Length)];
            using var limit = new CancellationTokenSource(within, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await body.WriteAsync(piece, either.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            bytes = bytes[piece.Length..];
        }

        return true;
    }
}
