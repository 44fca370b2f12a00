namespace LiveDashboard.Orders.Board.Wall;

/// <summary>What a viewer of one level is sent: the cells that changed since the frame before, or all of them.</summary>
/// <param name="Number">Counts the frames of its level; a frame of changes follows the one before it.</param>
/// <param name="IsWhole">Whether it stands alone.</param>
/// <param name="Bytes">As <see cref="WallFrameWriter"/> writes them; shared by all viewers, never written to again.</param>
internal sealed record WallFrame(long Number, bool IsWhole, byte[] Bytes);
