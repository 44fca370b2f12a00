using LiveDashboard.Benchmarks;

return await BurstBenchmark.RunAsync(args);
