namespace Rnn;

/// <summary>Writes a file so that a reader sees the old one or the whole new one: aside, to the disk, then renamed.</summary>
static class ReplacedFile
{
    internal static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        var aside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, target, overwrite: true);
        }
        catch (Exception problem)
        {
            Remove(aside);
            if (problem is IOException or UnauthorizedAccessException)
                throw new ModelFileException(path, $"the file could not be written ({problem.Message}); an earlier file is as it was.", problem);
            throw;
        }
    }

    static void Remove(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The first problem is the one to report.
        }
    }
}
