using Rnn.Benchmarks.Generator;
using Rnn.Benchmarks.Peers;
using Rnn.Benchmarks.Startup;

switch (args)
{
    case ["peers", .. var names]:
        new PeersCommand(Suite.Find(), names).Run();
        return 0;
    case ["generator"]:
        return GeneratorCommand.Run();
    case ["startup"]:
        return StartupCommand.Run();
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project benchmarks/Rnn.Benchmarks -- COMMAND

              peers [NAMES]   JSON lines of the workloads of benchmarks/peers: S1..S4, S1/B1, S1/B32 .. S4/B32, T1..T4; all by default
              generator       how long the generator needs for the main model, warm; fails above 50 ms
              startup         from the start of a process to its first step, with the JIT and as a native program; fails above 150 and 5 ms

            Environment: LOCK, the file that keeps two benchmarks apart; CORE, the core for one thread (1).
            """);
        return 2;
}
