namespace LiveDashboard.Lab.Lanes;

/// <summary>The process of one lane: told what to run over its standard input, it tells what happens over its standard output.</summary>
internal static class LaneProgram
{
    private static readonly TimeSpan s_sampleEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the lane; returns 0 when it was asked to end, 2 when it was not started by a race.</summary>
    public static int Run(Stream input, Stream output, TextWriter errors)
    {
        var frames = new FrameStream(input);
        var answers = new FrameStream(output);
        if (Next(frames)?.Task is not { } task)
        {
            errors.WriteLine("livedash lane is started by a race; see livedash race --help.");
            return 2;
        }

        if (task.Spec.MinThreads is { } least)
        {
            ThreadPool.GetMinThreads(out _, out var ports);
            ThreadPool.SetMinThreads(least, ports);
        }

        // Whoever started the race is gone when the input ends: nothing is left behind, whatever the lane is doing.
        using var go = new ManualResetEventSlim();
        new Thread(() => Listen(frames, go)) { Name = "lane input", IsBackground = true }.Start();
        LaneRun.WarmUp(task.Scenario, task.Spec, task.Run + "w", task.Partners);
        GC.Collect();
        using var run = new LaneRun(task.Scenario, task.Spec, task.Run, task.Partners);
        answers.Write(new LaneFrame(Ready: true));
        go.Wait();
        using var over = new ManualResetEventSlim();
        var samples = new Thread(() => Sample(run, answers, over)) { Name = "lane samples", IsBackground = true };
        if (task.IsSampled)
        {
            samples.Start();
        }

        var result = run.Run();
        over.Set();
        if (task.IsSampled)
        {
            samples.Join();
        }

        answers.Write(new LaneFrame(Counts: run.CountNow(), Sampled: run.Sampled, Result: result));
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    private static void Listen(FrameStream frames, ManualResetEventSlim go)
    {
        while (Next(frames) is { } frame)
        {
            if (frame.Go)
            {
                go.Set();
            }
        }

        Environment.Exit(0);
    }

    private static LaneFrame? Next(FrameStream frames)
    {
        try
        {
            return frames.Read();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static void Sample(LaneRun run, FrameStream answers, ManualResetEventSlim over)
    {
        do
        {
            answers.Write(new LaneFrame(Counts: run.CountNow(), Sampled: run.Sampled));
        }
        while (!over.Wait(s_sampleEvery));
    }
}
