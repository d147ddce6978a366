using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Optimizers by the names and options of the two schemas.</summary>
internal static class Optimizers
{
    public static Optimizer Of(Options options)
    {
        float N(string name, double otherwise = 0) => (float)options.Number(name, otherwise);
        float rate = N("lr"), decay = N("weight_decay"), epsilon = N("eps", 1e-8), momentum = N("momentum");
        return options.Text("optimizer") switch
        {
            "sgd" => new Sgd(rate, momentum, options.Flag("nesterov"), decay, N("dampening")),
            "keras_sgd" => new Sgd(rate, momentum, options.Flag("nesterov")),      // at a constant rate only the place of the rate differs
            "rmsprop" => new RmsProp(rate, N("alpha"), epsilon, momentum, options.Flag("centered"), epsilonInsideRoot: false, decay),
            "keras_rmsprop" => new RmsProp(rate, N("rho"), epsilon, momentum, options.Flag("centered")),
            "adagrad" => new Adagrad(rate, N("lr_decay"), decay, N("initial_accumulator_value"), epsilon),
            "keras_adagrad" => new Adagrad(rate, initialSum: N("initial_accumulator_value"), epsilon: epsilon, epsilonInsideRoot: true),
            "adadelta" => new Adadelta(rate, N("rho"), epsilon, decay),
            "adam" => new Adam(rate, N("beta1"), N("beta2"), epsilon, decay, options.Flag("amsgrad")),
            "keras_adam" => new Adam(rate, N("beta1"), N("beta2"), epsilon, amsGrad: options.Flag("amsgrad"), epsilonBeforeCorrection: true),
            "adamw" => new AdamW(rate, N("beta1"), N("beta2"), epsilon, decay, options.Flag("amsgrad")),
            "adamax" => new Adamax(rate, N("beta1"), N("beta2"), epsilon, decay),
            "nadam" => new NAdam(rate, N("beta1"), N("beta2"), epsilon, decay, N("momentum_decay")),
            "radam" => new RAdam(rate, N("beta1"), N("beta2"), epsilon, decay),
            var other => throw new InvalidDataException($"there is no optimizer '{other}'"),
        };
    }

    public static Optimizer OfRule(Options options)
    {
        float N(string name, double otherwise = 0) => (float)options.Number(name, otherwise);
        float rate = N("lr"), epsilon = N("epsilon", 1e-8);
        return options.Text("rule") switch
        {
            "sgd" => new Sgd(rate),
            "momentum" => new Sgd(rate, N("momentum"), options.Flag("nesterov")),
            "adagrad" => new Adagrad(rate, epsilon: epsilon),
            "rmsprop" => new RmsProp(rate, N("rho"), epsilon, epsilonInsideRoot: options.Flag("epsilon_inside")),
            "adam" => new Adam(rate, N("beta1"), N("beta2"), epsilon),
            "adamw" => new AdamW(rate, N("beta1"), N("beta2"), epsilon, N("weight_decay")),
            var other => throw new InvalidDataException($"there is no rule '{other}'"),
        };
    }
}
