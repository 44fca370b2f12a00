Console.WriteLine("LiveDashboard benchmarks");
