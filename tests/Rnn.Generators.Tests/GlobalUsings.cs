// The compiler's stages and the runtime share a few names; in these tests the compiler's are meant.
global using Buffer = Rnn.Generators.Lowering.Buffer;
