using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Rnn.Generators.Tests.Emission;

/// <summary>
/// What the JIT counts before it gives up on a method: bytes of IL, locals, and calls, where an op of the runtime counts as the thirty
/// that it consists of once inlined.
/// </summary>
internal sealed record MethodSize(string Name, int Bytes, int Locals, int Calls);

internal static class MethodSizes
{
    const int CallsOfAnOp = 30;

    public static IReadOnlyList<MethodSize> Of(Stream assembly)
    {
        using var image = new PEReader(assembly);
        var metadata = image.GetMetadataReader();
        var sizes = new List<MethodSize>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            var body = image.GetMethodBody(method.RelativeVirtualAddress);
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            sizes.Add(new($"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}", body.GetILReader().Length, LocalsOf(metadata, body), CallsOf(metadata, body.GetILReader())));
        }
        return sizes;
    }

    /// <summary>Fails where the JIT would begin to give up.</summary>
    public static void AssertBounded(MethodSize size)
    {
        Assert.InRange(size.Bytes, 0, 20_000);
        Assert.InRange(size.Locals, 0, 256);
        Assert.InRange(size.Calls, 0, 300);
    }

    static int LocalsOf(MetadataReader metadata, MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil) return 0;
        var signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }

    static int CallsOf(MetadataReader metadata, BlobReader il)
    {
        int calls = 0;
        while (il.RemainingBytes > 0)
        {
            var code = Read(ref il);
            if (code.OperandType == OperandType.InlineMethod)
            {
                int token = il.ReadInt32();
                if (code == OpCodes.Call || code == OpCodes.Callvirt) calls += NameOf(metadata, MetadataTokens.EntityHandle(token)) == "Lanes" ? CallsOfAnOp : 1;
            }
            else Skip(ref il, code);
        }
        return calls;
    }

    static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => (int)(ushort)c.Value);

    static OpCode Read(ref BlobReader il)
    {
        int value = il.ReadByte();
        return Codes[value == 0xFE ? 0xFE00 | il.ReadByte() : value];
    }

    static void Skip(ref BlobReader il, OpCode code)
    {
        int bytes = code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 * il.ReadInt32(),
            _ => 4,
        };
        il.Offset += bytes;
    }

    static string NameOf(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodSpecification => NameOf(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference => metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)handle).Name),
        HandleKind.MethodDefinition => metadata.GetString(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).Name),
        _ => "",
    };
}
