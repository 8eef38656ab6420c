/* Momentum on one core, in place. */
#include <stdbool.h>

void fp_applymomentum_p(float *weight, float *accumulate, const float *gradient, float learning_rate, float moment,
                        bool nesterov, int start, int end)
{
    int i;

    if (!weight || !accumulate || !gradient || start < 0)
        return;
    for (i = start; i < end; i++) {
        const float sum = accumulate[i] * moment + gradient[i];

        accumulate[i] = sum;
        if (nesterov)
            weight[i] = weight[i] - (gradient[i] * learning_rate + sum * moment * learning_rate);
        else
            weight[i] = weight[i] - sum * learning_rate;
    }
}
