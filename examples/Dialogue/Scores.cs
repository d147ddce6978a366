namespace DialogueExample;

/// <summary>How often each emotion was taken for each other one.</summary>
sealed class Scores
{
    readonly int[,] counts = new int[Conversation.Emotions.Length, Conversation.Emotions.Length];

    public void Add(int wanted, int found) => counts[wanted, found]++;

    public double Accuracy => (double)Classes.Sum(k => counts[k, k]) / Classes.Sum(Wanted);

    /// <summary>F1 of each emotion, the harmonic mean of precision and recall, weighted by how often it occurs.</summary>
    public double WeightedF1 => Classes.Sum(k => F1(k) * Wanted(k)) / Classes.Sum(Wanted);

    public double F1(int k) => Wanted(k) + Found(k) == 0 ? 0 : 2.0 * counts[k, k] / (Wanted(k) + Found(k));

    public int Wanted(int k) => Classes.Sum(other => counts[k, other]);

    int Found(int k) => Classes.Sum(other => counts[other, k]);

    IEnumerable<int> Classes => Enumerable.Range(0, counts.GetLength(0));
}
