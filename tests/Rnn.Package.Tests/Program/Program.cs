using System;
using Rnn;
using UsersProgram;

Console.WriteLine($"vectors: {VectorWidth.Name}");
foreach (var line in Numbers.Lines()) Console.WriteLine(line);
