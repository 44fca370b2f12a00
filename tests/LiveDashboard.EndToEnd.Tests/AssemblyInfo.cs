using LiveDashboard;

// Every test here starts the real app.
[assembly: Slow]
