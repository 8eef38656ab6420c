/* Stochastic gradient descent on one core, in place. */
#include <stdbool.h>

void fp_sgd_p(float *weight, float *accumulate, const float *gradient, float learning_rate, float dampening, float moment,
              bool nesterov, float weight_decay, int start, int end)
{
    int i;

    if (!weight || !accumulate || !gradient || start < 0)
        return;
    for (i = start; i < end; i++) {
        const float w = weight[i], slope = gradient[i] + w * weight_decay;

        if (moment > 0.0f) {
            const float sum = accumulate[i] * moment + slope * (1.0f - dampening);

            accumulate[i] = sum;
            weight[i] = w - (nesterov ? slope + sum * moment : sum) * learning_rate;
        } else {
            accumulate[i] = accumulate[i];
            weight[i] = w - slope * learning_rate;
        }
    }
}
