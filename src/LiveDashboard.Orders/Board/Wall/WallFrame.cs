namespace LiveDashboard.Orders.Board.Wall;

/// <summary>A frame of one level: the cells that changed since the previous frame, or all of them.</summary>
/// <param name="Number">Sequence number within its level; a frame of changes applies to the previous one.</param>
/// <param name="IsWhole">Whether it is self-contained.</param>
/// <param name="Bytes">As written by <see cref="WallFrameWriter"/>; shared by all viewers, never modified.</param>
internal sealed record WallFrame(long Number, bool IsWhole, byte[] Bytes);
