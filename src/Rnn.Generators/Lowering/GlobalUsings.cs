// System.Buffer stands in the implicit usings; in this project a buffer is a loop program's.
global using Buffer = Rnn.Generators.Lowering.Buffer;
