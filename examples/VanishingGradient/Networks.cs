using Rnn;

namespace VanishingGradientExample;

// Every network reads x and tells its last output. A probe is added to the state before each step: it is zero, and its gradient is dL/dh.

[RnnModel]
public partial class PlainNetwork
{
    PlainRnn<D4, D32> cell;
    Dense<D32, D1> output;

    public Vec<D1> Forward(Seq<Vec<D4>> x, Seq<Vec<D32>> probe) => output.Step(x.Scan(probe, Step).Last);

    Vec<D32> Step(Vec<D4> x, Vec<D32> probe)
    {
        cell.h = cell.h + probe;
        return cell.Step(x);
    }
}

[RnnModel]
public partial class OrthogonalNetwork
{
    SimpleRnn<D4, D32> cell;
    Dense<D32, D1> output;

    public Vec<D1> Forward(Seq<Vec<D4>> x, Seq<Vec<D32>> probe) => output.Step(x.Scan(probe, Step).Last);

    Vec<D32> Step(Vec<D4> x, Vec<D32> probe)
    {
        cell.h = cell.h + probe;
        return cell.Step(x);
    }
}

[RnnModel]
public partial class RectifiedNetwork
{
    RectifiedRnn<D4, D32> cell;
    Dense<D32, D1> output;

    public Vec<D1> Forward(Seq<Vec<D4>> x, Seq<Vec<D32>> probe) => output.Step(x.Scan(probe, Step).Last);

    Vec<D32> Step(Vec<D4> x, Vec<D32> probe)
    {
        cell.h = cell.h + probe;
        return cell.Step(x);
    }
}

[RnnModel]
public partial class SkipNetwork
{
    SkipRnn<D4, D32> cell;
    Dense<D32, D1> output;

    public Vec<D1> Forward(Seq<Vec<D4>> x, Seq<Vec<D32>> probe) => output.Step(x.Scan(probe, Step).Last);

    Vec<D32> Step(Vec<D4> x, Vec<D32> probe)
    {
        cell.h = cell.h + probe;
        return cell.Step(x);
    }
}

[RnnModel]
public partial class GruGatesNetwork
{
    Gru<D4, D32> cell;
    Dense<D32, D1> output;

    public Vec<D1> Forward(Seq<Vec<D4>> x, Seq<Vec<D32>> probe) => output.Step(x.Scan(probe, Step).Last);

    Vec<D32> Step(Vec<D4> x, Vec<D32> probe)
    {
        cell.h = cell.h + probe;
        return cell.Step(x);
    }
}

[RnnModel]
public partial class LstmGatesNetwork
{
    Lstm<D4, D32> cell;
    Dense<D32, D1> output;

    public Vec<D1> Forward(Seq<Vec<D4>> x, Seq<Vec<D32>> probe) => output.Step(x.Scan(probe, Step).Last);

    Vec<D32> Step(Vec<D4> x, Vec<D32> probe)
    {
        cell.c = cell.c + probe;
        return cell.Step(x);
    }
}
