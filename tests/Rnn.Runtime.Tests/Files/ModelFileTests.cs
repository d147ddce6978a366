using System.Buffers.Binary;
using System.Text;
using Rnn.Runtime.Tests.Models;
using Rnn.Runtime.Tests.Vectors;

namespace Rnn.Runtime.Tests.Files;

/// <summary>Model files: what was saved is loaded, and everything else is refused by name.</summary>
public sealed class ModelFileTests : IDisposable
{
    static readonly ModelInfo Info = Layouts.Plain(("Lstm1.Wi", 17, 3, "GlorotUniform"), ("Lstm1.bi", 17, 1, "Ones"));
    readonly string folder = Directory.CreateTempSubdirectory("rnn-files-").FullName;

    string Target => Path.Combine(folder, "model.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WhatWasSavedIsLoaded(int seed)
    {
        var info = Layouts.Strided(new Random(seed));
        var saved = new ParameterBlock(info);
        saved.Initialize(9);
        ModelFile.Save(Target, info, saved);
        Assert.Equal(saved.Values.ToArray(), ModelFile.Load(Target, info).Values.ToArray());
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void AnotherLayoutReadsTheSameFile()
    {
        var rows = Layouts.Model([new("W", 20, 30, false, "HeNormal", 0, 480, 16, false)], 960);
        var columns = Layouts.Model([new("W", 20, 30, false, "HeNormal", 0, 640, 32, true)], 1280);
        var saved = new ParameterBlock(rows);
        saved.Initialize(1);
        ModelFile.Save(Target, rows, saved);
        Assert.Equal(saved["W"].ToArray(), ModelFile.Load(Target, columns)["W"].ToArray());
    }

    public static TheoryData<string, string[]> BadFiles => new()
    {
        { "missing", ["could not be read"] },
        { "empty", ["at least 8 bytes expected, 0 bytes found"] },
        { "text", ["no safetensors file"] },
        { "header cut", ["truncated", "32 bytes found"] },
        { "data cut", ["truncated", "Lstm1.bi", "272"] },
        { "header spoilt", ["header cannot be read"] },
        { "integers", ["Lstm1.Wi", "F32", "I64 found"] },
        { "lengths wrong", ["Lstm1.Wi", "204 bytes expected"] },
        { "missing tensor", ["Lstm1.bi", "none found"] },
        { "extra tensor", ["Lstm1.bf", "which Model does not have"] },
        { "wrong shape", ["Lstm1.Wi", "shape [17, 3] expected, [3, 17] found"] },
        { "other architecture", ["fingerprint f00d of Model expected, beef found", "\"Other\""] },
        { "newer format", ["format version 1 expected, 2 found"] },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void BadFilesAreRefusedByName(string kind, string[] words)
    {
        MakeBadFile(kind);
        var block = new ParameterBlock(Info);
        block.Initialize(3);
        var before = block.Values.ToArray();
        var problem = Assert.Throws<ModelFileException>(() => ModelFile.Load(Target, Info, block));
        Assert.StartsWith(Target, problem.Message);
        Assert.Equal(Target, problem.Path);
        foreach (var word in words) Assert.Contains(word, problem.Message);
        Assert.Equal(before, block.Values.ToArray());
    }

    [Fact]
    public void AFailedWriteLeavesTheEarlierFile()
    {
        File.WriteAllText(Target, "earlier");
        var problem = Assert.Throws<ModelFileException>(() => ReplacedFile.Write(Target, stream =>
        {
            stream.Write(new byte[1000]);
            throw new IOException("No space left on device");
        }));
        Assert.Contains("No space left on device", problem.Message);
        Assert.Equal("earlier", File.ReadAllText(Target));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void AFolderThatIsNotThereIsNamed()
    {
        var path = Path.Combine(folder, "nowhere", "model.safetensors");
        Assert.Contains("nowhere", Assert.Throws<ModelFileException>(() => ModelFile.Save(path, Info, new ParameterBlock(Info))).Message);
    }

    [Theory]
    [InlineData("checkpoints/lstm_2layer_bidirectional.safetensors")]
    [InlineData("checkpoints/gru_half.safetensors")]
    public void FilesOfOthersAreRead(string file)
    {
        var name = Path.GetFileName(file);
        var test = VectorFile.Cases("checkpoints/checkpoints.json").Single(c => c.Case.GetRawText().Contains(name, StringComparison.Ordinal)).Case;
        var content = SafeTensors.Read(VectorFile.PathOf(file));
        foreach (var parameter in test.GetProperty("parameters").EnumerateObject())
        {
            var tensor = content.Tensors.Single(t => t.Name == parameter.Name);
            Assert.Equal(parameter.Value.Shape(), tensor.Shape);
            Assert.Equal(Array.ConvertAll(parameter.Value.Data(), x => (float)x), tensor.Values);
        }
    }

    void MakeBadFile(string kind)
    {
        SafeTensor Weights(params int[] shape) => new("Lstm1.Wi", shape, new float[51]);
        SafeTensor biases = new("Lstm1.bi", [17], new float[17]);
        switch (kind)
        {
            case "missing": break;
            case "empty": File.WriteAllBytes(Target, []); break;
            case "text": File.WriteAllText(Target, "This is a text and no model at all."); break;
            case "header cut": Cut(bytes => bytes[..40]); break;
            case "data cut": Cut(bytes => bytes[..^4]); break;
            case "header spoilt": Cut(bytes => [.. bytes[..20], (byte)'}', .. bytes[21..]]); break;
            case "integers": Raw("""{"Lstm1.Wi":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}""", 8); break;
            case "lengths wrong": Raw("""{"Lstm1.Wi":{"dtype":"F32","shape":[17,3],"data_offsets":[0,8]}}""", 8); break;
            case "missing tensor": Write([], Weights(17, 3)); break;
            case "extra tensor": Write([], Weights(17, 3), biases, biases with { Name = "Lstm1.bf" }); break;
            case "wrong shape": Write([], Weights(3, 17), biases); break;
            case "other architecture": Write(new() { [ModelFile.FingerprintKey] = "beef", [ModelFile.ModelKey] = "Other" }, Weights(17, 3), biases); break;
            case "newer format": Write(new() { [ModelFile.FormatKey] = "2" }, Weights(17, 3), biases); break;
            default: throw new ArgumentException(kind);
        }
    }

    void Write(Dictionary<string, string> metadata, params SafeTensor[] tensors)
    {
        using var stream = File.Create(Target);
        SafeTensors.Write(stream, metadata, tensors);
    }

    void Raw(string header, int data)
    {
        var bytes = new byte[8 + header.Length + data];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, header.Length);
        Encoding.ASCII.GetBytes(header, bytes.AsSpan(8));
        File.WriteAllBytes(Target, bytes);
    }

    void Cut(Func<byte[], byte[]> change)
    {
        ModelFile.Save(Target, Info, new ParameterBlock(Info));
        File.WriteAllBytes(Target, change(File.ReadAllBytes(Target)));
    }
}
